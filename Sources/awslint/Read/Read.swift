import INI
import Profiles

/// The command `read`: what readers make of one configuration, as JSON.
enum Read {
  static func run(_ arguments: Arguments, in environment: Environment) throws(Failure) -> ExitStatus
  {
    let readers = try readers(arguments)
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

  private static func readers(_ arguments: Arguments) throws(Failure) -> [Reader] {
    let names = arguments.list(.reader)
    return try Reader.targets(named: names.isEmpty ? ["botocore"] : names)
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
