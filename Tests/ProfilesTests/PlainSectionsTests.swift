import Foundation
import INI
import Profiles
import TestSupport
import Testing

/// Sections that are read once for all readers are what each reader makes of them itself.
struct PlainSectionsTests {
  /// Lines of which some are plain and the others not quite.
  private static let lines = [
    "region = eu-west-1", "region = eu-west-1", "output=json", "role_arn  =  a:b=c{}|$!~^&()",
    "credential_process = a --b=c", "credential_process = \"a b\" c", "credential_process = 'a'",
    "credential_process = a \"b\"", "aws_secret = a/b+c\\d", "sso_region = \u{E9}", "", "", " ",
    "# text", "; text", "# a = b", "; a = b", "# [x] 'y", " # text", "#",
    "Region = x", "region : x",
    "region: x", "region = a # b", "region = a#b", "region = a;b", "region = [a]", "region = \"",
    "region = x ", "region =\tx", "\tregion = x", "  a = b", "s3 =", "s3 =\n  a = b\n  c = d",
    "region =", "= x", "word", "null = x", "region = yes", "region = a\0b", "region = x\r",
    "aws_access_key_id = AKIA", "aws_secret_access_key = s", "source_profile = a",
  ]
  private static let headers = [
    "[profile a]", "[profile b]", "[profile c]", "[profile d]", "[profile long-name/of.a-profile]",
    "[a]", "[b]", "[c]", "[d]", "[default]", "[profile default]", "[DEFAULT]", "[profile DEFAULT]",
    "[sso-session a]", "[services a]", "[sso-session]", "[profile __proto__]", "[profile \"a\"]",
    " [profile a]", "[profile a ]", "[profile  a]", "[profile a] # x", "[profile a] x = y",
    "[profile a", "[]", "[profile a#b]", "[a]]", "[profile]", "[x y]", "\u{FEFF}[profile a]",
  ]

  @Test func `plain sections are taken over as every reader reads them`() {
    let count = ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 300
    let seed = SeededRandom.announcedSeed(for: "plain", default: 1)
    var random = SeededRandom(seed: seed)
    var taken: [String: Int] = [:]
    for number in 0..<count {
      let files = [FileRole.config, .credentials].map { role in
        let text = Self.text(role, &random)
        return SourceFile(path: "\(role)", role: role, document: Document(parsing: text))
      }
      var keys = KeyTable()
      let plain = files.enumerated().map { index, file in
        PlainSections(Outline(of: file.document, keys: &keys), of: file, at: index)
      }
      for reader in Reader.all {
        for losses in [Configuration.Losses.tolerated, .honoured] {
          let known = Configuration(
            reader: reader, files: files, keys: &keys, losses: losses, plain: plain)
          let read = Configuration(reader: reader, files: files, keys: &keys, losses: losses)
          taken[reader.name, default: 0] += known.profiles.count(where: \.isPlain)
          #expect(
            Held(known) == Held(read),
            """
            \(reader.name), case \(number), seed \(seed)
            \(files.map { String(decoding: $0.document.bytes, as: UTF8.self) })
            """)
        }
      }
    }
    for reader in Reader.all {
      #expect(taken[reader.name, default: 0] >= count / 10, "\(reader.name) takes hardly any over")
    }
  }

  private static func text(_ role: FileRole, _ random: inout SeededRandom) -> [UInt8] {
    let isTame = random.chance(50)
    let usual = role == .config ? headers[0..<5] : headers[5..<9]
    var text = random.chance(10) ? random.pick(lines) + "\n" : ""
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      text += (random.chance(isTame ? 90 : 60) ? random.pick(Array(usual)) : random.pick(headers))
      text += "\n"
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let isPlain = random.chance(isTame ? 90 : 50)
        text += isPlain ? random.pick(Array(lines[0..<9])) : random.pick(lines)
        text += random.chance(isTame ? 0 : 3) ? random.pick(["\r\n", "\r"]) : "\n"
      }
    }
    if random.chance(20) { text.unicodeScalars.removeLast() }
    return random.chance(3) ? Array(text.utf8) + [0xFF, 10] : Array(text.utf8)
  }
}

/// All that a reader holds and what was said on the way.
private struct Held: Equatable {
  private struct Owner: Equatable {
    let name: String
    let sections: SectionReferences
    let settings: [[Int]]
    let values: [Value]
  }

  private struct Section: Equatable {
    let kind: ReadSection.Kind
    let name: String
    let line: Int
    let isPrefixed: Bool
    let settings: [[Int]]
  }

  private let owners: [[Owner]]
  private let sections: [[Section]]
  private let events: [[Event]]
  private let errors: [ProfileError]

  init(_ configuration: Configuration) {
    let all = [
      configuration.profiles, configuration.ssoSessions, configuration.services,
      configuration.other,
    ]
    owners = all.map { profiles in
      profiles.map { profile in
        Owner(
          name: profile.name, sections: profile.sections,
          settings: profile.settings.map { [$0.file] + Self.numbers($0.setting) },
          values: profile.settings.map(configuration.value))
      }
    }
    sections = configuration.readings.map { reading in
      reading.sections.map {
        Section(
          kind: $0.kind, name: $0.name, line: $0.line, isPrefixed: $0.isPrefixed,
          settings: $0.settings.map(Self.numbers))
      }
    }
    events = configuration.readings.map(\.events)
    errors = configuration.profileErrors
  }

  private static func numbers(_ setting: ReadSetting) -> [Int] {
    [setting.key.id, setting.line, setting.lastLine].map(Int.init)
  }
}
