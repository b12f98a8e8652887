/// A report that is asked for: in which form, and where to.
struct ReportOutput: Hashable, Sendable {
  let format: ReportFormat
  /// nil for standard output.
  let file: String?

  /// The reports of a command line: `--format text --format sarif=report.sarif`.
  static func all(_ arguments: Arguments) throws(Failure) -> [ReportOutput] {
    let output = arguments.value(.output)
    var all: [ReportOutput] = []
    for value in arguments.values(.format) {
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      guard let format = ReportFormat(rawValue: parts[0]) else { continue }
      let report = ReportOutput(format: format, file: parts.count > 1 ? parts[1] : output)
      if !all.contains(report) { all.append(report) }
    }
    if all.isEmpty || (output != nil && !all.contains { $0.file == output }) {
      all.insert(ReportOutput(format: .text, file: output), at: 0)
    }
    try refuseSharedFiles(all)
    if arguments.has(.statistics), let form = all.first(where: { !$0.format.countsRules }) {
      throw Failure(
        "--statistics has no form in `\(form.format.rawValue)`: choose text, concise, json or jsonl"
      )
    }
    return all
  }

  private static func refuseSharedFiles(_ all: [ReportOutput]) throws(Failure) {
    for (index, report) in all.enumerated() {
      guard let other = all[..<index].first(where: { $0.file == report.file }) else { continue }
      let place = report.file.map { "`\($0)`" } ?? "standard output"
      let name = report.format.rawValue
      throw Failure(
        "\(other.format.rawValue) and \(name) would both go to \(place): "
          + "give one a file of its own, `--format \(name)=FILE`")
    }
  }
}
