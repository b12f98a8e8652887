import Profiles

extension Reader {
  /// The readers that a user cares about; without names, those of most people.
  static func targets(named names: [String]) throws(Failure) -> [Reader] {
    try unique(names.isEmpty ? ["aws-cli-v2", "botocore"] : names) { (name) throws(Failure) in
      name == InstalledCLI.target
        ? try InstalledCLI.reader() : try reader(named: name)
    }
  }

  /// The readers that are to read, which is the same in all their versions.
  static func readers(named names: [String]) throws(Failure) -> [Reader] {
    try unique(names) { (name) throws(Failure) in
      guard let sign = name.firstIndex(of: "@") else { return try reader(named: name) }
      let reader = try reader(named: name).name
      throw Failure(
        "`\(name)`: versions matter to `check` alone, not to how files are read: "
          + "write `\(reader)` without `\(name[sign...])`")
    }
  }

  /// The readers of names, which may stand in one word with commas, each once.
  private static func unique(
    _ names: [String], _ find: (String) throws(Failure) -> Reader
  ) throws(Failure) -> [Reader] {
    var found: [Reader] = []
    for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) {
      let named = name == "all" ? Reader.all : [try find(name)]
      for reader in named where !found.contains(where: { $0.title == reader.title }) {
        found.append(reader)
      }
    }
    return found
  }

  /// The reader of a name as typed.
  private static func reader(named name: String) throws(Failure) -> Reader {
    if let reader = Reader.named(name) { return reader }
    if let problem = Reader.versionProblem(of: name) { throw Failure(problem) }
    let names = Reader.all.map(\.name)
    let guess = String(name.prefix { $0 != "@" }).nearest(among: names).map {
      "did you mean `\($0)`?"
    }
    throw Failure(
      "unknown reader `\(name)`: " + (guess ?? "choose \((names + ["all"]).listed(by: "or"))"))
  }
}
