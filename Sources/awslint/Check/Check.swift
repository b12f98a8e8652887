import INI
import Profiles
import Rules

/// The commands `check` and `fix`: judge the files, repair them or show how, and report.
struct Check {
  let options: CheckOptions
  let environment: Environment
  var linters: Linters
  var failures: [String]

  static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitStatus
  {
    let options = try CheckOptions(arguments, in: environment)
    let linters = Linters(arguments, in: environment)
    let loading = Loading(options.files, in: environment)
    for note in loading.notes { Terminal.complain(note) }
    var check = Check(
      options: options, environment: environment, linters: linters, failures: loading.failures)
    let status = try check.run(on: loading.configurations)
    for failure in check.failures { Terminal.complain(failure) }
    return check.failures.isEmpty ? status : .failure
  }

  private mutating func run(
    on configurations: [LoadedConfiguration]
  ) throws(Failure) -> ExitStatus {
    switch options.action {
    case .report:
      var parts: [Report.Part] = []
      for configuration in configurations {
        let linter = try linters.linter(for: configuration)
        parts.append(Report.Part(configuration, linter.result(for: configuration.inputs)))
      }
      return try report(parts, to: options.output.map(Sink.file) ?? .standardOutput)
    case .repair(let allowingUnsafe): return try repair(configurations, allowingUnsafe)
    case .showDifference(let allowingUnsafe):
      return try showDifference(configurations, allowingUnsafe)
    }
  }

  func report(
    _ parts: [Report.Part], isRepair: Bool = false, to sink: Sink
  ) throws(Failure) -> ExitStatus {
    var report = Report(
      parts: parts, isRepair: isRepair, targets: linters.targets.map(\.name),
      host: linters.host)
    if sink.isTerminal, report.isEmpty { report.profiles = profiles(in: parts) }
    var text = ""
    reporter(to: sink).write(report, to: &text)
    try sink.write(Array(text.utf8))
    let isReached = report.diagnostics.contains { options.failOn.isReached(by: $0.severity) }
    return isReached ? .findings : .clean
  }

  /// The number of profiles that the first target reads in all configurations.
  private func profiles(in parts: [Report.Part]) -> Int? {
    guard let reader = linters.targets.first else { return nil }
    var keys = KeyTable()
    return parts.reduce(0) { count, part in
      let files = part.files.map(\.source)
      return count
        + Configuration(reader: reader, files: files, keys: &keys, losses: .honoured).profiles.count
    }
  }

  private func reporter(to sink: Sink) -> any Reporter {
    let style = Style(options.color, isTerminal: sink.isTerminal, in: environment)
    switch options.format {
    case .json: return JSONReporter(showsStatistics: options.showsStatistics)
    case .jsonl: return JSONLinesReporter(showsStatistics: options.showsStatistics)
    case .text, .concise:
      if options.showsStatistics { return StatisticsReporter(style: style) }
      if options.format == .concise { return ConciseReporter() }
      return TextReporter(
        width: 80, style: style, environment: environment, isInteractive: sink.isTerminal)
    }
  }
}
