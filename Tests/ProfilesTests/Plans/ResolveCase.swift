import Foundation
import INI
import Profiles

/// A set-up of files and variables, as the oracle for resolving takes it; `<DIR>` is its folder.
struct ResolveCase {
  var name = ""
  var config: String?
  var credentials: String?
  var variables: [String: String] = [:]
  var profile: String?
  var files: [String: String] = [:]
  var hasRuntime = true
  var machineAnswers = false
  var makesClient = false

  var json: [String: Any] {
    var object: [String: Any] = [
      "name": name, "config": config ?? NSNull(), "credentials": credentials ?? NSNull(),
      "env": variables, "profile": profile ?? NSNull(), "files": files,
      "imds": machineAnswers, "container": true, "crt": hasRuntime ? "stub" : "none",
    ]
    if makesClient { object["client"] = ["service_name": "sts"] }
    return object
  }
}

extension ResolveCase {
  init(_ object: [String: Any]) {
    name = object["name"] as? String ?? ""
    config = object["config"] as? String
    credentials = object["credentials"] as? String
    variables = object["env"] as? [String: String] ?? [:]
    profile = object["profile"] as? String
    files = object["files"] as? [String: String] ?? [:]
    hasRuntime = object["crt"] as? String != "none"
    machineAnswers = object["imds"] as? Bool ?? false
  }

  /// The planner that a reader's plans come from.
  func planner(_ reader: Reader) -> Planner {
    var keys = KeyTable()
    let sources = [("config", FileRole.config, config), ("credentials", .credentials, credentials)]
      .compactMap { name, role, text in
        text.map {
          SourceFile(
            path: "<DIR>/\(name)", role: role, document: Document(parsing: Array($0.utf8)))
        }
      }
    let configuration = Configuration(
      reader: reader, files: sources, keys: &keys, losses: .honoured)
    var surroundings = Surroundings(
      variables: ["HOME": "<DIR>/home"].merging(variables) { $1 },
      files: Texts(texts: files), answering: machineAnswers ? .instance : [], now: 1_790_000_000)
    surroundings.hasCommonRuntime = hasRuntime
    return Planner(configuration, keys: keys, in: surroundings)
  }
}

/// Files of a case: those that it writes are there, the others are not.
struct Texts: FileFacts {
  let texts: [String: String]

  func fact(of path: String) -> FileFact {
    guard path.hasPrefix("<DIR>/"), let text = texts[String(path.dropFirst(6))] else {
      return .absent
    }
    return .contents(Array(text.utf8))
  }
}
