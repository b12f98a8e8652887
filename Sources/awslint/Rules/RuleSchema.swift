import Rules

/// The JSON Schema of rule files, made from the tables that the decoder goes by.
///
/// It is for editors: `awslint rules test` stays the judge.
enum RuleSchema {
  static var json: JSON {
    .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Rules of awslint")),
      ("$ref", .string(reference(.file))),
      ("definitions", .object(MapForm.Name.allCases.map { ($0.rawValue, schema($0.form)) })),
    ])
  }

  private static func reference(_ name: MapForm.Name) -> String {
    "#/definitions/\(name.rawValue)"
  }

  private static func schema(_ form: MapForm) -> JSON {
    let properties = form.entries.map { entry in
      (entry.key, schema(entry.value, description: entry.meaning))
    }
    let required = form.entries.filter(\.isRequired).map(\.key)
    var members: [(String, JSON)] = [
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .object(properties)),
    ]
    if !required.isEmpty { members.append(("required", JSON(required))) }
    return .object(members)
  }

  private static func schema(_ form: ValueForm, description: String? = nil) -> JSON {
    let note = description.map { [("description", JSON.string($0))] } ?? []
    return .object(note + members(of: form))
  }

  /// YAML editors type scalars by themselves, so that a text may look like a number.
  private static func members(of form: ValueForm) -> [(String, JSON)] {
    switch form {
    case .text, .pattern, .template, .path, .locator:
      [("type", JSON(["string", "number", "boolean"]))]
    case .flag: [("enum", .array([.bool(true), .bool(false), .string("true"), .string("false")]))]
    case .number: [("type", JSON(["integer", "string"]))]
    case .choice(let words): [("enum", .array(words.flatMap(values)))]
    case .list(let form): [("type", .string("array")), ("items", schema(form))]
    case .some(let form):
      [("anyOf", .array([schema(form), schema(.list(form))]))]
    case .either(let forms): [("anyOf", .array(forms.map { schema($0) }))]
    case .named(let form):
      [("type", .string("object")), ("additionalProperties", schema(form))]
    case .condition:
      [("anyOf", .array([schema(.map(.condition)), schema(.map(.fieldTest))]))]
    case .map(.target):
      [("anyOf", .array([.object([("$ref", .string(reference(.target)))]), empty]))]
    case .map(let name): [("$ref", .string(reference(name)))]
    }
  }

  private static let empty = JSON.object([("enum", .array([.null, .string("")]))])

  /// A word, and the number that an editor may take it for.
  private static func values(_ word: String) -> [JSON] {
    Int(word).map { [.string(word), .number($0)] } ?? [.string(word)]
  }
}
