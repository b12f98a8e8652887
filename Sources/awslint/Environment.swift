import Glibc

/// The environment variables, or a stand-in for them.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// The variables of this process.
  static let process = Environment { name in
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private init(lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  init(_ values: [String: String]) { self.init { values[$0] } }

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
