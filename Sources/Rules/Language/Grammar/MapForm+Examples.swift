extension MapForm {
  static let example = MapForm(
    "an example",
    [
      .key(
        "bad", .map(.exampleFiles),
        "files of which the rule reports exactly one thing, or `reports`"),
      .key("good", .map(.exampleFiles), "files of which it reports nothing"),
      .key("fixed", .map(.exampleFiles), "the files after every fix, byte for byte"),
      .key("reports", .list(.map(.report)), "where it reports"),
      .key("env", .map(.surroundings), "where the files are used"),
      .key("targets", .some(.text), "the readers; aws-cli-v2 and botocore where it is left out"),
      .key("mode", .text, "the permissions of the files in octal"),
      .key("tracked", .flag, "whether git tracks the files"),
      .key("in-repository", .flag, "whether the files lie in a git repository"),
      .key("today", .text, "the day, `YYYY-MM-DD`"),
      .key("alone", .flag, "whether the other file exists but is not known"),
      .key("oracle", .named(.text), "what botocore answers, for the tests of awslint itself"),
    ])

  static let exampleFiles = MapForm(
    "the files of an example",
    [
      .key("config", .text, "the config file"),
      .key("credentials", .text, "the credentials file"),
      .key("config-hex", .text, "its bytes in hexadecimal"),
      .key("credentials-hex", .text, "its bytes in hexadecimal"),
    ])

  static let report = MapForm(
    "a report",
    [
      .required("file", .choice(of: FileRoleName.self), "the file"),
      .required("at", .text, "`LINE:COLUMN-LINE:COLUMN`, from 1, the end exclusive"),
    ])

  static let surroundings = MapForm(
    "the surroundings of an example",
    [
      .key("host", .choice(of: Host.self), "the host"),
      .key("variables", .named(.text), "the environment variables"),
    ])
}
