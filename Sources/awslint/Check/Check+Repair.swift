import INI
import Profiles
import Rules

extension Check {
  /// Repairs each configuration by itself, and reports what was done and what remains.
  ///
  /// The text from standard input goes to standard output, so the report moves to standard error.
  mutating func repair(
    _ configurations: [LoadedConfiguration], _ allowingUnsafe: Bool
  ) throws(Failure) -> ExitStatus {
    var sink = Sink.standardOutput
    var parts: [Report.Part] = []
    for configuration in configurations {
      let linter = try linters.linter(for: configuration)
      let outcome = linter.fixing(configuration.inputs, allowingUnsafe: allowingUnsafe)
      do throws(Failure) {
        try write(outcome, to: configuration)
        parts.append(Self.part(configuration, outcome))
      } catch {
        failures.append(error.message)
        parts.append(Report.Part(configuration, linter.result(for: configuration.inputs)))
      }
      if configuration.files.contains(where: \.isStandardInput) { sink = .standardError }
    }
    return report(parts, isRepair: true, to: sink)
  }

  private func write(
    _ outcome: FixOutcome, to configuration: LoadedConfiguration
  ) throws(Failure) {
    var changes: [Repair.Change] = []
    for (index, file) in configuration.files.enumerated() {
      let (contents, mode) = (outcome.contents[index], outcome.modes[index])
      guard !file.isContext, let status = file.status,
        mode != nil || contents != file.document.bytes
      else { continue }
      changes.append(
        Repair.Change(
          path: file.path, original: FileContents(bytes: file.document.bytes, status: status),
          contents: contents, mode: mode))
    }
    if !changes.isEmpty { try Repair.carryOut(changes) }
    for (file, contents) in zip(configuration.files, outcome.contents) where file.isStandardInput {
      try Terminal.print(contents)
    }
  }

  /// What remains after a repair, on the files as they are then.
  private static func part(
    _ configuration: LoadedConfiguration, _ outcome: FixOutcome
  ) -> Report.Part {
    let files = zip(configuration.files, outcome.contents).map { file, contents in
      file.isContext || contents == file.document.bytes ? file : file.holding(contents)
    }
    return Report.Part(
      files: files, diagnostics: outcome.remaining, applied: outcome.applied,
      suppressed: outcome.suppressed, unsettled: outcome.unsettled)
  }
}

extension Check {
  /// Shows what a repair would do, and changes nothing.
  mutating func showDifference(
    _ configurations: [LoadedConfiguration], _ allowingUnsafe: Bool
  ) throws(Failure) -> ExitStatus {
    let sink = options.output.map(Sink.file) ?? .standardOutput
    let style = Style(options.color, isTerminal: sink.isTerminal, in: environment)
    var output: [UInt8] = []
    var isMasked = false
    for configuration in configurations {
      let linter = try linters.linter(for: configuration)
      let outcome = linter.fixing(configuration.inputs, allowingUnsafe: allowingUnsafe)
      for (index, file) in configuration.files.enumerated() where !file.isContext {
        let difference = UnifiedDiff(
          path: file.path, old: file.document, new: Document(parsing: outcome.contents[index]),
          modes: outcome.modes[index].map { (file.input.facts.mode ?? $0, $0) })
        isMasked = difference.write(to: &output, style: style, isSafe: sink.isTerminal) || isMasked
      }
    }
    try sink.write(output)
    if isMasked {
      Terminal.complain(
        "secrets are masked with `*`, so this difference is to look at, not to apply")
    }
    return output.isEmpty ? .clean : .findings
  }
}

extension Report.Part {
  /// What was found in the files of a configuration as they are.
  init(_ configuration: LoadedConfiguration, _ result: LintResult) {
    self.init(
      files: configuration.files, diagnostics: result.diagnostics, suppressed: result.suppressed)
  }
}
