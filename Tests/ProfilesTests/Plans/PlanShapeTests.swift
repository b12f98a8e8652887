import Foundation
import INI
import Profiles
import TestSupport
import Testing

/// Profiles of one shape are planned alike, whoever reads them and wherever.
struct PlanShapeTests {
  /// What profiles of one shape have in common.
  private struct Common: Equatable {
    let outcome: CredentialPlan.Outcome
    let method: String?
    let code: PlanError.Code?
    let phase: PlanError.Phase?
    let hops: Int
    let origin: IdentityOrigin?

    init(_ outcome: PlanOutcome) {
      self.outcome = outcome.outcome
      method = outcome.method
      code = outcome.error?.code
      phase = outcome.error?.phase
      hops = outcome.hops
      origin = outcome.origin
    }
  }

  @Test func `every reader plans the profiles of one shape alike`() {
    let count = ProcessInfo.processInfo.environment["AWSLINT_CASES"].flatMap { Int($0) } ?? 300
    let seed = SeededRandom.announcedSeed(for: "shapes", default: 1)
    var generator = CrowdGenerator(random: SeededRandom(seed: seed))
    var compared: [CredentialPlan.Outcome: Int] = [:]
    var longest = 0
    for number in 0..<count {
      let texts = generator.files()
      let files = [
        ("config", FileRole.config, texts.config), ("credentials", .credentials, texts.credentials),
      ].map { SourceFile(path: $0, role: $1, document: Document(parsing: Array($2.utf8))) }
      let readers = Array(
        Reader.all.shuffled(using: &generator.random).prefix(
          generator.random.pick([1, 2, 2, 3, 4, Reader.all.count])))
      var keys = KeyTable()
      let configurations = readers.map { Configuration(reader: $0, files: files, keys: &keys) }
      for knowsFiles in [false, true] {
        let groups = Self.groups(configurations, keys, looksAtFiles: knowsFiles)
        let surroundings = Self.surroundings(&generator, knowsFiles)
        for configuration in configurations where configuration.reader.isPredictable {
          let book = PlanBook(
            configuration, reader: configuration.reader, keys: keys, in: surroundings)
          for group in groups {
            let found = group.compactMap(configuration.profile).map { book.outcome(of: $0) }
            #expect(found.count == group.count, "set-up \(number), seed \(seed): \(group)")
            guard let first = found.first.map(Common.init) else { continue }
            compared[first.outcome, default: 0] += found.count - 1
            longest = max(longest, first.hops)
            guard let other = found.firstIndex(where: { Common($0) != first }) else { continue }
            Issue.record(
              """
              \(configuration.reader.name) of \(readers.map(\.name)), set-up \(number), seed \(seed):
              \(first) for
              \(Self.written(group[0], in: configuration, keys))
              \(Common(found[other])) for
              \(Self.written(group[other], in: configuration, keys))
              \(surroundings.variables)
              """)
            return
          }
        }
      }
    }
    // Many are compared, with whatever comes of them.
    #expect(compared[.resolves, default: 0] > 10 * count, "\(compared)")
    #expect(compared[.error, default: 0] > 5 * count, "\(compared)")
    #expect(compared[.none, default: 0] > count / 20, "\(compared)")
    #expect(longest > 2)
  }

  /// Whether readers find the same identity, or nil where they find it in several settings or elsewhere.
  private static func agree(_ outcomes: [PlanOutcome]) -> Bool? {
    let resolving = outcomes.filter { $0.outcome == .resolves }
    guard Set(resolving.map(\.origin)).count == 1, resolving[0].origin?.isOwn == true else {
      return nil
    }
    return Set(resolving.map(\.identity)).count == 1
  }

  @Test func `readers that agree on a profile do so on the others of its shape`() {
    let seed = SeededRandom.announcedSeed(for: "agreement", default: 1)
    var generator = CrowdGenerator(random: SeededRandom(seed: seed))
    var compared = 0
    var differing = 0
    for number in 0..<200 {
      let texts = generator.files()
      let files = [
        ("config", FileRole.config, texts.config), ("credentials", .credentials, texts.credentials),
      ].map { SourceFile(path: $0, role: $1, document: Document(parsing: Array($2.utf8))) }
      var keys = KeyTable()
      let configurations = Reader.all.filter(\.isPredictable).map {
        Configuration(reader: $0, files: files, keys: &keys)
      }
      let surroundings = Self.surroundings(&generator, false)
      let books = configurations.map {
        PlanBook($0, reader: $0.reader, keys: keys, in: surroundings)
      }
      for group in Self.groups(configurations, keys, looksAtFiles: false) {
        let found = group.map { name in
          Self.agree(
            zip(configurations, books).compactMap { configuration, book in
              configuration.profile(named: name).map { book.outcome(of: $0) }
            })
        }
        #expect(Set(found).count == 1, "set-up \(number), seed \(seed): \(group)")
        compared += found.count - 1
        if found[0] != true { differing += 1 }
      }
    }
    #expect(compared > 1_000 && differing > 10, "\(compared), \(differing)")
  }

  /// The names of the profiles of each shape that more than one has.
  private static func groups(
    _ configurations: [Configuration], _ keys: KeyTable, looksAtFiles: Bool
  ) -> [[String]] {
    var shapes = PlanShapes(configurations, keys: keys, looksAtFiles: looksAtFiles)
    var groups: [PlanShape: [String]] = [:]
    for (index, profile) in configurations[0].profiles.enumerated() {
      guard let shape = shapes.shape(of: index) else { continue }
      groups[shape, default: []].append(profile.name)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// A profile and those on its way, as a reader holds them.
  private static func written(
    _ name: String, in configuration: Configuration, _ keys: KeyTable
  ) -> String {
    var text = ""
    var seen: Set<String> = []
    var next: String? = name
    while let name = next, seen.insert(name).inserted {
      next = nil
      guard let index = configuration.profile(named: name) else { break }
      text += "[\(name)]\n"
      for setting in configuration.profiles[index].settings {
        let key = keys.name(of: setting.setting.key)
        let value = configuration.value(of: setting)
        text += "\(key) = \(value)\n"
        if key == "source_profile", case .text(let source) = value { next = source }
      }
    }
    return text
  }

  private static func surroundings(
    _ generator: inout CrowdGenerator, _ knowsFiles: Bool
  ) -> Surroundings {
    var setups = SetupGenerator(random: generator.random)
    let variables = setups.variables(generator.names)
    let files = setups.files()
    generator.random = setups.random
    var surroundings = Surroundings(
      variables: generator.random.chance(60) ? variables : [:],
      files: knowsFiles ? Texts(texts: files) : NoFiles(),
      answering: generator.random.pick([[], .instance, .container]),
      now: generator.random.chance(50) ? 1_790_000_000 : nil)
    if knowsFiles { surroundings.variables["HOME"] = "<DIR>/home" }
    surroundings.knowsVariables = generator.random.chance(50)
    surroundings.hasCommonRuntime = generator.random.chance(50)
    return surroundings
  }
}
