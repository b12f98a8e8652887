/// A URL taken apart as far as plans need it, by the rules of Python's `urlsplit`.
struct WebAddress {
  private(set) var scheme = ""
  /// In lower case, without brackets; nil where there is none.
  private(set) var host: String?
  private let holdsControls: Bool

  init(_ text: String) {
    holdsControls = text.utf8.contains { $0 == 9 || $0 == 10 || $0 == 13 }
    var rest = text[...]
    if let colon = text.firstIndex(of: ":"),
      text[..<colon].utf8.allSatisfy({ Python.isLabelByte($0) || $0 == 0x2B || $0 == 0x2E }),
      text.utf8.first.map({ (0x61...0x7A).contains($0 | 0x20) }) == true
    {
      scheme = text[..<colon].lowercased()
      rest = text[text.index(after: colon)...]
    }
    guard rest.hasPrefix("//") else { return }
    var authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
      authority = authority[authority.index(after: authority.startIndex)..<close]
    } else {
      authority = authority.prefix { $0 != ":" }
    }
    if !authority.isEmpty { host = authority.lowercased() }
  }

  /// Whether botocore takes it for an endpoint.
  var isValid: Bool {
    guard !holdsControls, var host, host.utf8.count <= 255 else { return false }
    if host.utf8.contains(0x3A) {
      return host.utf8.allSatisfy { Python.isLabelByte($0) || $0 == 0x3A || $0 == 0x2E }
    }
    if host.hasSuffix(".") { host.removeLast() }
    return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.utf8.first != 0x2D
        && label.utf8.last != 0x2D && label.utf8.allSatisfy(Python.isLabelByte)
    }
  }

  /// The host, where container credentials may not come from it.
  var unsupportedContainerHost: String? {
    if scheme == "https" { return nil }
    guard let host else { return "None" }
    let allowed = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23", "localhost", "::1"]
    return allowed.contains(host) || Self.isLoopback(host) ? nil : host
  }

  private static func isLoopback(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in
        UInt8(part) != nil && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && (part == "0" || part.first != "0")
      }
  }
}
