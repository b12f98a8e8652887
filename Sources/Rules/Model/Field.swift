/// The names by which rules reach what a subject offers.
enum Field: String, Sendable, CaseIterable {
  // What is written
  case file, kind, path, shape, bom, eol, isAlone = "is-alone"
  case mode, tracked, inRepository = "in-repository", finalNewline = "final-newline"
  case section, name, raw, word, bareName = "bare-name", namesakes, plugins, settings, keys,
    allKeys = "all-keys",
    closed, trailing
  case key, rawKey = "raw-key", value, rawValue = "raw-value", whole, earlier, parent, nested,
    indented
  case secret, since, text, indent, delimiter, children, strays
  // What a target's reading makes of it
  case sections, staticKeys = "static-keys", out, `in`, related, isDefault = "is-default"
  case from, to, target, exists, setting
  case members, edges, length
  case code, effect, message, readers
  case serviceIDs = "service-ids", today
  case files, profiles, ssoSessions = "sso-sessions", services, complete, host, regions,
    knownSettings = "known-settings", blockSettings = "block-settings"
  // What comes of a profile
  case profile, resolutions, reader, outcome, method, error, identity, hops, chain, used, region
  case dependsOn = "depends-on", differs, summary
  // A comment that silences rules
  case rules, unused
  // Parts of a text
  case arn, lowered, underscored, words, arguments, scalars, day

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The field of a name, found at once; there are too many to compare with each.
  static func named(_ name: String) -> Field? { byName[name] }
}
