import INI
import Profiles

/// The command `read`: what readers make of one configuration, as JSON.
enum Read {
  static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitStatus
  {
    let readers = try readers(arguments, standard: "botocore")
    let (files, failures) = files(arguments, in: environment)
    guard failures.isEmpty else {
      for failure in failures { Terminal.complain(failure) }
      return .failure
    }
    guard files.count == Set(files.map(\.role)).count else {
      let paths = files.map { "`\($0.path)`" }.listed(by: "and")
      throw Failure(
        "read takes one config and one credentials file, but found \(paths): "
          + "name them with --config and --credentials")
    }
    if arguments.has(.compare) {
      let compared = try Self.readers(arguments, standard: "all")
      return try compare(compared, files, arguments, environment)
    }
    var keys = KeyTable()
    let reports = readers.map { reader in
      ReadReport(reader: reader, files: files, keys: &keys).json(
        isMasked: arguments.has(.mask))
    }
    let isList = reports.count > 1 || arguments.values(.reader).contains("all")
    var text = ""
    (isList ? JSON.array(reports) : reports[0]).write(to: &text, breaking: isList ? 4 : 3)
    text += "\n"
    try (arguments.value(.output).map(Sink.file) ?? .standardOutput).write(Array(text.utf8))
    return .clean
  }

  private static func readers(
    _ arguments: Arguments, standard: String
  ) throws(Failure) -> [Reader] {
    let names = arguments.list(.reader)
    return try Reader.readers(named: names.isEmpty ? [standard] : names)
  }

  /// Prints one table a file: its lines against the readers, where they differ.
  private static func compare(
    _ readers: [Reader], _ files: [SourceFile], _ arguments: Arguments, _ environment: Environment
  ) throws(Failure) -> ExitStatus {
    let sink = arguments.value(.output).map(Sink.file) ?? .standardOutput
    let style = Style(
      arguments.choice(.color, default: .auto), isTerminal: sink.isTerminal, in: environment)
    var keys = KeyTable()
    let tables = files.map { file in
      let readings = readers.map { reader in
        (
          reader: reader.name,
          events: Reading(
            file.document, role: file.role, dialect: reader.dialect, keys: &keys
          ).events
        )
      }
      return ComparisonTable(
        path: file.path, comparison: Comparison(readings), redactor: Redactor(file.document),
        width: Terminal.columns(in: environment), style: style
      ).text
    }
    try sink.write(Array(tables.joined(separator: "\n").utf8))
    return .clean
  }

  /// The files of the configuration; absent ones are none, as they are for the readers.
  private static func files(
    _ arguments: Arguments, in environment: Environment
  ) -> (files: [SourceFile], failures: [String]) {
    var request = FileRequest(arguments)
    request.usesContext = false
    request.toleratesAbsence = true
    let loading = Loading(request, in: environment)
    let files = loading.configurations.flatMap(\.files).map(\.source)
    return (files, loading.failures)
  }
}
