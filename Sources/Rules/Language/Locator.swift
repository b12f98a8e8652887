internal import YAML

/// Where a finding or an edit goes: `header`, `key(role_arn)`, `cycle.edges.rest.setting`.
struct Locator: Sendable {
  enum Part: String, Sendable, CaseIterable {
    /// The `[…]` of a section; with a key, of the section that holds the setting.
    case header
    /// The text between the brackets.
    case headerName = "header.name"
    /// From the key to the end of the value.
    case setting
    case key, value, delimiter
    /// What a `matches` test found.
    case match
    /// The first byte of a file.
    case file
    /// The last line of a file.
    case lastLine = "last-line"
    /// The place of an event, or what it clashes with.
    case place, related
    case comment
    /// What follows the `]` of a header.
    case trailing
  }

  let path: Path
  let part: Part
  let keys: [String]
  let role: String?

  init(path: Path, part: Part, keys: [String], role: String?) {
    self.path = path
    self.part = part
    self.keys = keys
    self.role = role
  }

  /// Reads a locator for rules of one subject.
  init(_ node: RuleNode, subject: Subject) throws(RuleError) {
    let text = try node.string()
    var head = Substring(text)
    var arguments: [String] = []
    let utf8 = text.utf8
    if utf8.last == UInt8(ascii: ")"), let open = utf8.firstIndex(of: UInt8(ascii: "(")) {
      head = text[..<open]
      arguments = utf8[utf8.index(after: open)...].dropLast().split(separator: UInt8(ascii: ","))
        .map { String(Substring($0.drop { $0 == UInt8(ascii: " ") })) }
    }
    let (path, part) = try Self.split(head, node)
    self.path = Path(
      path.isEmpty ? subject.rawValue : String(path), subject: subject,
      origin: Origin.part(path.isEmpty ? head : path, of: text, node))
    self.part = part
    role = arguments.first { $0 == "config" || $0 == "credentials" }
    keys = arguments.filter { $0 != "config" && $0 != "credentials" }
  }

  private static func split(_ head: Substring, _ node: RuleNode) throws(RuleError) -> (
    Substring, Part
  ) {
    if head == "settings" { return ("", .setting) }
    // A part is the last two words or the last one: `header.name`, `header`.
    var rest = head.utf8[...]
    var found: (Substring, Part)?
    for _ in 0..<2 {
      let dot = rest.lastIndex(of: UInt8(ascii: "."))
      let start = dot.map(head.utf8.index(after:)) ?? head.startIndex
      if let part = Part(rawValue: String(head[start...])) {
        found = (head[..<(dot ?? head.startIndex)], part)
      }
      guard let dot else { break }
      rest = rest[..<dot]
    }
    if let found { return found }
    let names = Part.allCases.map(\.rawValue)
    let word = head.split(separator: ".").last.map(String.init) ?? ""
    let remedy = Nearest.remedy(for: word, among: names, of: "a place")
    throw RuleError("`\(head)` is no place: \(remedy)", at: node.place)
  }
}
