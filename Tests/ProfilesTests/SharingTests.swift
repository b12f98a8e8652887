import INI
import Profiles
import TestSupport
import Testing

/// Readers that share memory hold what each would hold alone.
struct SharingTests {
  @Test func `a configuration in the memory of another one is the same`() {
    let seed = SeededRandom.announcedSeed(for: "sharing", default: 1)
    var generator = CrowdGenerator(random: SeededRandom(seed: seed))
    var different = 0
    for number in 0..<60 {
      let texts = generator.files()
      let files = [
        ("config", FileRole.config, texts.config), ("credentials", .credentials, texts.credentials),
      ].map { SourceFile(path: $0, role: $1, document: Document(parsing: Array($2.utf8))) }
      var keys = KeyTable()
      let all = Reader.all.map { Configuration(reader: $0, files: files, keys: &keys) }
      for (one, other) in zip(all, all.shuffled(using: &generator.random)) {
        let shared = one.sharing(other)
        #expect(Self.holding(shared) == Self.holding(one), "set-up \(number), seed \(seed)")
        if Self.holding(one) != Self.holding(other) { different += 1 }
      }
    }
    #expect(different > 100, "readers that differ are what can go wrong")
  }

  /// All that a configuration holds, in text.
  private static func holding(_ configuration: Configuration) -> [String] {
    configuration.profiles.map { profile in
      "\(Array(profile.name.utf8)) \(profile.sections) "
        + "\(profile.settings.map { ($0, configuration.value(of: $0)) })"
    }
      + configuration.readings.flatMap { reading in
        reading.sections.map { "\($0.kind) \($0.name) \($0.line) \($0.isPrefixed) \($0.settings)" }
      }
  }
}
