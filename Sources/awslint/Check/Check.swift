import INI
import Profiles
import Rules
import Synchronization

/// The commands `check` and `fix`: judge the files, repair them or show how, and report.
struct Check {
  let options: CheckOptions
  let environment: Environment
  var linters: Linters
  var failures: [String]
  /// The last result, which outlives the run: the system takes a process apart faster than it does itself.
  private static let lastResult = Mutex<LintResult?>(nil)
  /// What categories that are off would say.
  private var unheard: [Rules.Category: Int] = [:]

  private init(
    options: CheckOptions, environment: Environment, linters: Linters, failures: [String]
  ) {
    self.options = options
    self.environment = environment
    self.linters = linters
    self.failures = failures
  }

  static func run(_ arguments: Arguments, in process: Environment) throws(Failure) -> ExitStatus {
    let given = try Environment.given(by: arguments, or: process)
    let options = try CheckOptions(arguments, in: process)
    let linters = Linters(arguments, in: given)
    let loading = Loading(options.files, in: given)
    for note in loading.notes { Terminal.complain(note) }
    var check = Check(
      options: options, environment: process, linters: linters, failures: loading.failures)
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
        let result = linter.result(for: configuration.inputs)
        Self.lastResult.withLock { $0 = result }
        parts.append(Report.Part(configuration, result))
        // Another run of the rules, which only a person at a terminal is to wait for.
        guard Terminal.isInteractive else { continue }
        unheard.merge(linter.unheard(in: configuration.inputs), uniquingKeysWith: +)
      }
      return report(parts, to: .standardOutput)
    case .repair(let allowingUnsafe): return try repair(configurations, allowingUnsafe)
    case .showDifference(let allowingUnsafe):
      return try showDifference(configurations, allowingUnsafe)
    }
  }

  /// Writes every report that is asked for, those without a file to a sink.
  ///
  /// One that cannot be written does not stop the others.
  mutating func report(
    _ parts: [Report.Part], isRepair: Bool = false, to standard: Sink
  ) -> ExitStatus {
    var report = Report(
      parts: parts, isRepair: isRepair, targets: linters.targets.map(\.title),
      host: linters.host)
    if standard.isTerminal { report.unheard = unheard }
    if standard.isTerminal, report.isEmpty { report.profiles = profiles(in: parts) }
    for output in options.outputs {
      let sink = output.file.map(Sink.file) ?? standard
      var text = ""
      reporter(output.format, to: sink).write(report, to: &text)
      do throws(Failure) {
        try sink.write(Array(text.utf8))
      } catch {
        failures.append(error.message)
      }
    }
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

  private func reporter(_ format: ReportFormat, to sink: Sink) -> any Reporter {
    let style = Style(options.color, isTerminal: sink.isTerminal, in: environment)
    switch format {
    case .json: return JSONReporter(showsStatistics: options.showsStatistics)
    case .jsonl: return JSONLinesReporter(showsStatistics: options.showsStatistics)
    case .sarif: return SARIFReporter(folder: .process, explanations: linters.explanations)
    case .github: return GitHubReporter(folder: .process)
    case .gitlab: return GitLabReporter(folder: .process)
    case .junit: return JUnitReporter(folder: .process)
    case .checkstyle: return CheckstyleReporter(folder: .process)
    case .rdjson: return RDJSONReporter(folder: .process)
    case .text, .concise:
      if options.showsStatistics { return StatisticsReporter(style: style) }
      if format == .concise { return ConciseReporter() }
      return TextReporter(
        width: 80, style: style, environment: environment, isInteractive: sink.isTerminal)
    }
  }
}
