import Profiles
import Rules

extension Option {
  /// Every option, in the order in which help lists them.
  static let table: [Option] =
    repairs + judgement + inputs + report + reading + resolving + learning + common

  private static let checking: [Command] = [.check, .fix]
  private static let filing: [Command] = [.check, .fix, .read, .rules]
  private static let judging: [Command] = [.check, .fix, .rules]
  private static let ruling: [Command] = [.check, .fix, .explain, .rules]

  private static let repairs: [Option] = [
    .flag(.fix, checking, "apply safe fixes, report what remains"),
    .flag(
      .unsafeFixes, checking,
      "with --fix: also those that may change which identity some reader resolves"),
    .flag(.diff, checking, "change nothing, show what --fix would do as a unified diff"),
  ]

  private static let judgement: [Option] = [
    .value(
      .select, "ID,…", checking, "only these rules: ids, categories or globs", repeatable: true),
    .value(.ignore, "ID,…", checking, "not these rules", repeatable: true),
    .value(
      .target, "READER", judging,
      "a reader you care about, such as `botocore` or `botocore@1.29.10`, or `all`",
      standard: "aws-cli-v2 and botocore", repeatable: true),
    .choice(
      .host, "KIND", of: ["auto"] + Host.allCases.map(\.rawValue), standard: "unknown", judging,
      "where the files will be used, `auto` to look at this machine and its environment"),
    .value(
      .envFile, "FILE", judging,
      "the environment in which the files will be used, as NAME=value lines"),
    .flag(
      .portability, checking, "also show what readers outside the targets would do differently"),
    .value(.rules, "FILE", ruling, "more rules; an id that exists is replaced", repeatable: true),
    .value(
      .optionsFile, "FILE", judging,
      "the options file; without it the nearest `.awslint.yaml` upward from each file"),
    .flag(.isolated, judging, "use no options file"),
  ]

  private static let inputs: [Option] = [
    .flag(.context, judging, "read the other half of a configuration as context (default)"),
    .flag(.noContext, judging, "ignore the other half"),
    .choice(
      .role, "ROLE", of: FileRole.allCases.map(\.rawValue), standard: "by name", filing,
      "what the files are"),
    .value(.config, "FILE", filing + [.resolve], "the config file"),
    .value(
      .credentials, "FILE", filing + [.resolve], "the credentials file read with it"),
    .value(.stdinFilename, "PATH", filing, "the path that standard input stands for"),
  ]

  private static let report: [Option] = [
    .choice(
      .format, "FORMAT[=FILE]", of: ReportFormat.allCases.map(\.rawValue), standard: "text",
      checking, "how to report, repeatable with a file for each", takesFile: true),
    .value(.output, "FILE", filing + [.resolve, .explain], "write the report there"),
    .choice(
      .failOn, "SEVERITY", of: FailureThreshold.choices, standard: "warning", checking,
      "the lowest severity that makes the exit status 1"),
    .flag(.statistics, checking, "counts per rule instead of the findings"),
  ]

  private static let reading: [Option] = [
    .value(
      .reader, "NAME", [.read], "the reader that is asked, or `all`", standard: "botocore",
      repeatable: true),
    .flag(.mask, [.read], "hide the values of secret settings"),
    .flag(.compare, [.read], "a table of the lines on which readers differ, instead of JSON"),
  ]

  private static let resolving: [Option] = [
    .flag(.all, [.resolve], "every profile, a line each"),
    .value(
      .reader, "NAME", [.resolve], "the reader that would ask, or `all`", standard: "aws-cli-v2",
      repeatable: true),
    .value(
      .envFile, "FILE", [.resolve],
      "take the environment from NAME=value lines instead of this process"),
    .flag(.explicit, [.resolve], "as if named by --profile (default with PROFILE)"),
    .flag(.ambient, [.resolve], "as if named by AWS_PROFILE"),
    .choice(
      .host, "KIND", of: ["auto"] + Host.allCases.map(\.rawValue), standard: "unknown", [.resolve],
      "where the files will be used, `auto` to look at this machine"),
    .choice(
      .format, "FORMAT", of: ["text", "json"], standard: "text", [.resolve], "how to print"),
    .choice(
      .graph, "LANGUAGE", of: PlanGraph.Language.allCases.map(\.rawValue), [.resolve],
      "draw who takes whose credentials instead"),
  ]

  private static let learning: [Option] = [
    .value(.error, "TEXT", [.explain], "the rules that an error message of an SDK leads to"),
    .flag(.all, [.explain], "every rule"),
    .choice(
      .format, "FORMAT", of: ["text", "markdown", "json"], standard: "text", [.explain],
      "how to print"),
    .choice(.format, "FORMAT", of: ["text", "json"], standard: "text", [.rules], "how to print"),
  ]

  private static let common: [Option] = [
    .choice(
      .color, "WHEN", of: ColorChoice.allCases.map(\.rawValue), standard: "auto",
      Command.allCases, "when to use colours"),
    .flag(.help, Command.allCases, "show this help"),
    .flag(.version, Command.allCases, "show the version"),
  ]
}
