import Profiles

extension FieldTable {
  static let resolution: [FieldEntry] = [
    FieldEntry(.profile, .one(.profile), "the profile"),
    FieldEntry(.name, .text(naming: .profile), "its name"),
    FieldEntry(.reader, .text, "the target"),
    FieldEntry(
      .outcome, .text(words: ["resolves", "error", "none"]),
      "what comes of it; unknown where the files do not tell"),
    FieldEntry(.method, .text, "how the credentials are got, in the words of the reader"),
    FieldEntry(.error, .row("error", columns: errorColumns), "why there are none"),
    FieldEntry(.identity, .text, "whose credentials they are: a role, an account, keys"),
    FieldEntry(.hops, .number, "how many steps lead to them"),
    FieldEntry(
      .chain, .list(.row("hop", columns: hopColumns)),
      "the steps; dear where chains are long, for each time takes as long as the chain"),
    FieldEntry(.used, .list(of: .setting), "its settings about credentials that count"),
    FieldEntry(.unused, .list(of: .setting), "those that make no difference"),
    FieldEntry(.dependsOn, .list(.text), "what only a run can tell"),
    FieldEntry(.region, .text, "the region that is used"),
  ]

  static let divergence: [FieldEntry] = [
    FieldEntry(.profile, .one(.profile), "the profile, as the first target that has it reads it"),
    FieldEntry(.name, .text(naming: .profile), "its name"),
    FieldEntry(
      .differs, .list(.text(words: ["outcome", "identity", "value"])),
      "in what the targets that have the profile differ"),
    FieldEntry(.keys, .list(.text), "the keys whose values differ"),
    FieldEntry(.readers, .list(.text), "the targets that have the profile"),
    FieldEntry(.resolutions, .list(of: .resolution), "what comes of it for each of them"),
    FieldEntry(.summary, .text, "who becomes whom, in words"),
  ]

  private static let errorColumns: [String: ValueType] = [
    "code": .text(words: PlanError.Code.allCases.map(\.rawValue)), "message": .text, "phase": .text,
  ]

  private static let hopColumns: [String: ValueType] = [
    "kind": .text, "profile": .text, "role": .text, "endpoint": .text,
  ]
}
