import Foundation
import INI
import Profiles

/// A pair of files to read, either of which may be missing.
struct ReadCase {
  var name: String
  var config: [UInt8]?
  var credentials: [UInt8]?

  init(name: String, config: [UInt8]?, credentials: [UInt8]?) {
    self.name = name
    self.config = config
    self.credentials = credentials
  }

  /// A case of the recorded suites: text, or bytes in base64.
  init(_ object: [String: Any]) {
    func bytes(_ key: String) -> [UInt8]? {
      if let base64 = object[key + "_b64"] as? String {
        return Data(base64Encoded: base64).map(Array.init)
      }
      return (object[key] as? String).map { Array($0.utf8) }
    }
    self.init(
      name: object["name"] as? String ?? object["id"] as? String ?? "",
      config: bytes("config"), credentials: bytes("credentials"))
  }

  /// The case as the oracle takes it.
  var json: [String: Any] {
    var object: [String: Any] = ["name": name]
    if let config { object["config_b64"] = Data(config).base64EncodedString() }
    if let credentials { object["credentials_b64"] = Data(credentials).base64EncodedString() }
    return object
  }

  var files: [SourceFile] {
    var files: [SourceFile] = []
    if let config {
      files.append(
        SourceFile(path: "config", role: .config, document: Document(parsing: config)))
    }
    if let credentials {
      files.append(
        SourceFile(
          path: "credentials", role: .credentials, document: Document(parsing: credentials)))
    }
    return files
  }

  func report(by reader: Reader) -> ReadReport {
    var keys = KeyTable()
    return ReadReport(reader: reader, files: files, keys: &keys)
  }
}

extension ReadReport {
  /// The four maps, as JSON objects.
  var maps: [String: Any] {
    [
      "profiles": Self.map(profiles), "sso_sessions": Self.map(ssoSessions),
      "services": Self.map(services), "other": Self.map(other),
    ]
  }

  static func map(_ sections: [Section]) -> [String: Any] {
    var result: [String: Any] = [:]
    for section in sections {
      var settings: [String: Any] = [:]
      for setting in section.settings {
        switch setting.value {
        case .text(let text): settings[setting.key] = text
        case .block(let block):
          settings[setting.key] = Dictionary(
            block.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        }
      }
      result[section.name] = settings
    }
    return result
  }
}

/// Whether two JSON values are equal; texts are compared scalar by scalar.
func isEqual(_ a: Any?, _ b: Any?) -> Bool {
  switch (a, b) {
  case (let a as [String: Any], let b as [String: Any]):
    a.count == b.count && a.allSatisfy { key, value in isEqual(value, b[key]) }
  case (let a as String, let b as String): a.unicodeScalars.elementsEqual(b.unicodeScalars)
  case (let a as [Any], let b as [Any]):
    a.count == b.count && zip(a, b).allSatisfy { isEqual($0, $1) }
  case (nil, nil), (is NSNull, is NSNull): true
  default: false
  }
}

/// A JSON value in one line, keys sorted.
func render(_ value: Any) -> String {
  let data = try? JSONSerialization.data(
    withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])
  return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
}
