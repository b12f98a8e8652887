@unsafe @preconcurrency import Glibc

/// The environment variables, or a stand-in for them.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?
  private let list: @Sendable () -> [String: String]

  /// The variables of this process.
  static let process = Environment {
    unsafe getenv($0).map { unsafe String(cString: $0) }
  } list: {
    var entries: [String] = []
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      entries.append(unsafe String(cString: entry))
      unsafe next += 1
    }
    return variables(of: entries)
  }

  private init(
    lookUp: @escaping @Sendable (String) -> String?,
    list: @escaping @Sendable () -> [String: String]
  ) {
    (self.lookUp, self.list) = (lookUp, list)
  }

  init(_ values: [String: String]) { self.init(lookUp: { values[$0] }, list: { values }) }

  /// What `NAME=value` texts say; of two with one name the first counts, as it does for `getenv`.
  private static func variables(of entries: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for entry in entries {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, values[String(parts[0])] == nil else { continue }
      values[String(parts[0])] = String(parts[1])
    }
    return values
  }

  /// All of them.
  var variables: [String: String] { list() }

  /// The value of a variable; an empty one counts as not set.
  subscript(name: String) -> String? {
    lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a variable, an empty one included.
  func value(of name: String) -> String? { lookUp(name) }

  /// The home folder without a slash at its end, or nil.
  var home: String? {
    self["HOME"].map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// The path with a leading `~` replaced by the home folder.
  func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// The path with the home folder as `~`, the form for people.
  func abbreviating(_ path: String) -> String {
    guard let home, home != "/", path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
