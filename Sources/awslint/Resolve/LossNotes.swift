import Profiles

extension Configuration {
  /// A line about each file that is lost to the reader: which, where and why.
  func lossNotes(in environment: Environment) -> [String] {
    lostFiles.map { file in
      let path = environment.abbreviating(file.path).safelyShown
      let reason = Redactor.masked(file.event.message).safelyShown
      return "\(path):\(file.event.line + 1): the file is lost to \(reader.name), which \(reason); "
        + "awslint check says more"
    }
  }
}
