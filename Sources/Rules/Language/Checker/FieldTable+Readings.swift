import Profiles

extension FieldTable {
  static let profile: [FieldEntry] = [
    FieldEntry(.name, .text(naming: .profile), "the name; as a place, the profile"),
    FieldEntry(.sections, .list(of: .section), "the sections that it is merged from"),
    FieldEntry(.settings, .list(of: .setting), "the settings that count after merging"),
    FieldEntry(.keys, .list(.text), "their keys"),
    FieldEntry(
      .staticKeys, .text(words: ["complete", "partial", "none"]),
      "whether it has a key id and a secret"),
    FieldEntry(.isDefault, .flag, "whether it is the default profile"),
    FieldEntry(.out, .list(of: .reference), "its references"),
    FieldEntry(.`in`, .list(of: .reference), "the references to it by `source_profile`"),
    FieldEntry(.resolutions, .list(of: .resolution), "what comes of it for each target"),
  ]

  static let reference: [FieldEntry] = [
    FieldEntry(.key, .text(of: Reference.Kind.self), "the key of the setting"),
    FieldEntry(.from, .one(.profile), "the profile that has the setting"),
    FieldEntry(.target, .text, "the name as the reader holds it"),
    FieldEntry(.setting, .one(.setting), "the setting"),
    FieldEntry(.exists, .flag, "whether there is such a thing; unknown while a file is missing"),
    FieldEntry(.to, .one(.profile), "the profile, `sso-session` or `services` section of the name"),
  ]

  static let cycle: [FieldEntry] = [
    FieldEntry(.edges, .list(of: .reference), "the references that close the ring"),
    FieldEntry(.members, .list(of: .profile), "the profiles they start from"),
    FieldEntry(.length, .number, "how many they are"),
  ]

  static let event: [FieldEntry] = [
    FieldEntry(.code, .text, "what happened"),
    FieldEntry(.effect, .text(of: Event.Effect.self), "what is lost by it"),
    FieldEntry(.message, .text, "what the reader makes of it, one clause"),
    FieldEntry(.readers, .list(.text), "the readers that it happens to"),
    FieldEntry(.text, .text, "the bytes of the place"),
    FieldEntry(.file, .one(.file), "the file"),
    FieldEntry(.section, .one(.section), "the section around it"),
    FieldEntry(.setting, .one(.setting), "the setting on its line"),
    FieldEntry(.related, .thing([.setting, .section]), "what it clashes with"),
  ]
}
