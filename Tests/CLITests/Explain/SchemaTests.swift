import Foundation
import Testing

@testable import awslint

/// A Python with the packages `jsonschema` and `pyyaml`, as a judge of the schema.
private let python: String? = {
  let names = [ProcessInfo.processInfo.environment["AWSLINT_ORACLE_PYTHON"], "python3"]
  return names.compactMap { $0 }.first { name in
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name, "-c", "import jsonschema, yaml"]
    process.standardError = FileHandle.nullDevice
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}()

@Suite struct SchemaTests {
  @Test func `the schema knows every key of a rule`() throws {
    let outcome = try Sandbox().run(["rules", "schema"])
    #expect(outcome.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let definitions = (schema as? [String: Any])?["definitions"] as? [String: [String: Any]]
    let rule = try #require(definitions?["rule"]?["properties"] as? [String: Any])
    for key in ["id", "for", "when", "errors", "examples"] { #expect(rule[key] != nil) }
    #expect(try Sandbox().run(["rules", "schema", "x"]).status == 2)
  }

  @Test(.enabled(if: python != nil, "no Python with jsonschema and pyyaml is here"))
  func `the built-in rules fit the schema, and a broken rule does not`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let sandbox = try Sandbox()
    try sandbox.write("schema.json", try sandbox.run(["rules", "schema"]).output)
    try sandbox.write("rules.yaml", Data(contentsOf: root.appending(path: "rules.yaml")))
    try sandbox.write(
      "judge.py",
      """
      import json, jsonschema, yaml
      schema = json.load(open("schema.json"))
      jsonschema.Draft7Validator.check_schema(schema)
      judge = jsonschema.Draft7Validator(schema)
      rules = yaml.safe_load(open("rules.yaml"))
      print([list(error.path) + [error.message] for error in judge.iter_errors(rules)])
      rules["rules"][0]["severty"] = "error"
      rules["rules"][1]["for"] = "profil"
      del rules["rules"][2]["message"]
      print(len(list(judge.iter_errors(rules))))
      """)
    sandbox.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    let outcome = try sandbox.shell("\(python ?? "python3") judge.py")
    #expect(outcome.output == "[]\n3\n", "\(outcome.errors)")
  }
}
