import Profiles

extension EventTests {
  static let headers: [Example] = [
    Example(
      name: "a section twice", text: "[profile a]\nx = 1\n[profile a]\ny = 2\n",
      events: [
        "botocore": ["3:1 [profile a] duplicate-section file-lost ([profile a])"],
        "go-v2": ["3:1 [profile a] duplicate-section merged ([profile a])"],
        "php": ["3:1 [profile a] duplicate-section replaced ([profile a])"],
      ]),
    Example(
      name: "a quoted and a bare name", text: "[profile a]\nx = 1\n[profile \"a\"]\ny = 2\n",
      events: ["botocore": ["3:1 [profile \"a\"] duplicate-section replaced ([profile a])"]]),
    Example(
      name: "default twice", text: "[default]\nx = 1\n[profile default]\ny = 1\n",
      events: [
        "botocore": ["3:1 [profile default] default-section-twice replaced ([default])"],
        "rust": ["3:1 [profile default] default-section-twice replaced ([default])"],
        "dotnet": ["3:1 [profile default] default-section-twice replaced ([default])"],
        "ruby": ["3:1 [profile default] default-section-twice merged ([default])"],
      ]),
    Example(
      name: "an unclosed header", text: "[default]\na = 1\n[profile b\nc = 1\n",
      events: [
        "botocore": ["3:1 [profile b malformed-section-header file-lost"],
        "js-v3": ["3:1 [profile b malformed-section-header leaks"],
        "cpp": ["3:1 [profile b malformed-section-header section-ignored"],
      ]),
    Example(
      name: "an unclosed header that is a setting", text: "[default]\na = 1\n[profile b=c\n",
      events: ["botocore": ["3:1 [profile b=c malformed-section-header leaks"]]),
    Example(
      name: "text behind the bracket", text: "[default]\na = 1\n[profile b] x = 1\n",
      events: [
        "botocore": ["3:13 x = 1 malformed-section-header setting-ignored"],
        "rust": ["3:13 x = 1 malformed-section-header file-lost"],
        "go-v2": ["3:13 x = 1 malformed-section-header leaks"],
        "php": [],
      ]),
    Example(
      name: "a comment behind the bracket",
      text: "[default]\na = 1\n[profile b];c\n[profile d] #e\n",
      events: ["botocore": [], "rust": [], "js-v3": ["3:12 ;c malformed-section-header leaks"]]),
    Example(
      name: "a comment with a bracket", text: "[profile b] # [c]\n",
      events: ["botocore": ["1:1 [profile b] # [c] malformed-section-header section-ignored"]]),
    Example(
      name: "padding", text: "[ profile a ]\nx = 1\n",
      events: [
        "botocore": ["1:1 [ profile a ] section-header-inner-whitespace section-ignored"],
        "rust": [],
      ]),
    Example(
      name: "capitals", text: "[DEFAULT]\ny = 1\n[profile a]\nz = 1\n",
      events: [
        "botocore": ["1:1 [DEFAULT] default-section-wrong-case leaks"],
        "rust": ["1:1 [DEFAULT] default-section-wrong-case section-ignored"],
      ]),
    Example(
      name: "odd names", text: "[profile a b]\n[profile bob's]\n[profile D\\u]\n[profile \"q\"]\n",
      events: [
        "botocore": [
          "1:1 [profile a b] profile-name-with-space section-ignored",
          "2:1 [profile bob's] profile-name-invalid-characters section-ignored",
          "3:1 [profile D\\u] profile-name-invalid-characters value-differs",
        ],
        "go-v2": ["4:1 [profile \"q\"] profile-name-invalid-characters value-differs"],
      ]),
    Example(
      name: "types", text: "[dev]\n[sso_session s]\n[plugins]\n[profile]\n",
      events: [
        "botocore": [
          "1:1 [dev] config-section-missing-profile-prefix section-ignored",
          "2:1 [sso_session s] unknown-section-type section-ignored",
          "4:1 [profile] malformed-section-header section-ignored",
        ]
      ]),
    Example(
      name: "types in a credentials file", role: .credentials,
      text: "[profile a]\nx = 1\n[sso-session s]\ny = 1\n",
      events: [
        "botocore": [
          "1:1 [profile a] credentials-section-has-profile-prefix section-ignored",
          "3:1 [sso-session s] unknown-section-type section-ignored",
        ],
        "kotlin": [
          "1:1 [profile a] credentials-section-has-profile-prefix section-ignored",
          "3:1 [sso-session s] unknown-section-type file-lost",
        ],
        "dotnet": ["3:1 [sso-session s] unknown-section-type section-ignored"],
      ]),
    Example(
      name: "a name that JavaScript dreads", text: "[profile __proto__]\nx = 1\n",
      events: ["js-v3": ["1:1 [profile __proto__] proto-profile-name file-lost"], "rust": []]),
    Example(
      name: "a session named like a profile", text: "[profile a]\nx = 1\n[sso-session a]\ny = 1\n",
      events: ["swift": ["3:1 [sso-session a] section-named-like-profile section-ignored"]]),
  ]
}
