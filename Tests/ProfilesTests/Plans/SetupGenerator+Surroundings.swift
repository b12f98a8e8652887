import TestSupport

/// What is around the files of a set-up: variables, tokens, other files.
extension SetupGenerator {
  mutating func variables(_ names: [String]) -> [String: String] {
    let choices: [(String, Int, [String])] = [
      ("AWS_ACCESS_KEY_ID", 25, ["AKENV", "AKENV", ""]),
      ("AWS_SECRET_ACCESS_KEY", 25, ["x", "x", ""]),
      ("AWS_PROFILE", 12, names + ["zz", ""]), ("AWS_DEFAULT_PROFILE", 8, names),
      ("AWS_WEB_IDENTITY_TOKEN_FILE", 8, ["<DIR>/token", "", "<DIR>/none"]),
      ("AWS_ROLE_ARN", 8, ["arn:aws:iam::333333333333:role/env", ""]),
      ("AWS_ROLE_SESSION_NAME", 5, ["me", "x"]),
      ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", 6, ["/c", "c", ""]),
      (
        "AWS_CONTAINER_CREDENTIALS_FULL_URI", 6,
        ["http://localhost/c", "http://example.com/c", "https://e/c"]
      ),
      ("AWS_CONTAINER_AUTHORIZATION_TOKEN", 4, ["t", "t\nu"]),
      ("AWS_EC2_METADATA_DISABLED", 8, ["true", "TRUE", "1"]),
      ("AWS_DEFAULT_REGION", 8, ["eu-west-1", "eu-west-1", ""]), ("AWS_REGION", 5, ["eu-west-2"]),
      ("AWS_ENDPOINT_URL", 4, ["http://all:2", ""]),
      ("AWS_ENDPOINT_URL_STS", 4, ["http://sts:3/x"]),
      ("AWS_STS_REGIONAL_ENDPOINTS", 3, ["legacy"]), ("AWS_MAX_ATTEMPTS", 2, ["x", "2"]),
      ("AWS_METADATA_SERVICE_TIMEOUT", 2, ["x", "2"]), ("AWS_RETRY_MODE", 2, ["standard"]),
      ("AWS_CREDENTIAL_FILE", 4, ["<DIR>/ec2", "<DIR>/none", "<DIR>/half"]),
      ("BOTO_CONFIG", 4, ["<DIR>/boto", "<DIR>/none"]),
      ("AWS_CREDENTIAL_EXPIRATION", 3, ["2099-01-01T00:00:00Z", "2001-01-01T00:00:00Z"]),
    ]
    var result: [String: String] = [:]
    for (name, percent, values) in choices where random.chance(percent) {
      result[name] = random.pick(values)
    }
    if result["AWS_ACCESS_KEY_ID"] != nil, random.chance(80) {
      result["AWS_SECRET_ACCESS_KEY"] = "x"
    }
    return result
  }

  mutating func files() -> [String: String] {
    let token = #"{"accessToken": "T", "expiresAt": "2099-01-01T00:00:00Z"}"#
    let old = #"{"accessToken": "T", "expiresAt": "2001-01-01T00:00:00Z"}"#
    let login =
      #"{"accessToken": {"accessKeyId": "A", "secretAccessKey": "s", "sessionToken": "t", "accountId": "1", "expiresAt": "2099-01-01T00:00:00Z"}, "refreshToken": "r", "dpopKey": "k", "clientId": "c"}"#
    var files = [
      "token": random.pick(["TOKEN", "TOKEN", "no"]),
      "p.json": #"{"Version": 1, "AccessKeyId": "AKPROC", "SecretAccessKey": "s"}"#,
      "ec2": "AWSAccessKeyId = A\nAWSSecretKey=b\n", "half": "AWSAccessKeyId=A\n",
      "boto": random.pick([
        "[Credentials]\naws_access_key_id = A\naws_secret_access_key = b\n",
        "[Credentials]\naws_access_key_id = A\n", "[x]\n", "junk",
      ]),
    ]
    let sso = "home/.aws/sso/cache/"
    // The digests of `s`, `https://x`, and for login of `sess` and `half`.
    if random.chance(85) {
      files[sso + "a0f1490a20d0211c997b44bc357e1972deab8ae3.json"] = random.pick([
        token, token, token, old, "{}", "{",
      ])
    }
    if random.chance(85) {
      files[sso + "98383e6608d65e46b24bbd92582bc8d916605a21.json"] = random.pick([
        token, token, old, "{}",
      ])
    }
    let cache = "home/.aws/login/cache/"
    files[cache + "bd717b467075e051242456dd00511c90a39afc62b1da71a80714c0fb3986cb4d.json"] = login
    files[cache + "a11ae06469c63740d7b0ecf802f282a0d46e94f31a654dfcd3c0dc6dc277f904.json"] =
      #"{"clientId": "c"}"#
    return files
  }
}
