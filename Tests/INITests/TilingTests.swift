import Foundation
import INI
import Testing

@Suite struct TilingTests {
  private static func tiles(_ bytes: [UInt8]) -> Bool {
    let document = Document(parsing: bytes)
    var offset = 0
    for line in document.lines {
      let parts = [line.content, line.body, line.name, line.delimiter, line.value, line.ending]
      guard Int(line.range.start) == offset, !line.range.isEmpty,
        parts.allSatisfy({ line.range.contains($0) }), line.content.contains(line.body)
      else { return false }
      offset = Int(line.range.end)
    }
    return offset == bytes.count
  }

  @Test(.enabled(if: Corpus.isThere, "the shared folder is not there"))
  func `the lines of every known file tile it`() throws {
    let files = Corpus.files()
    #expect(files.count > 100)
    for file in files { #expect(Self.tiles(Array(try Data(contentsOf: file))), "\(file.path())") }
  }

  @Test func `the lines of mutated files tile them`() throws {
    var mutator = Mutator(seed: Corpus.seed)
    let seeds = [Corpus.example] + (try Corpus.files().map { Array(try Data(contentsOf: $0)) })
    for number in 0..<10_000 {
      let bytes = mutator.mutated(seeds[number % seeds.count])
      #expect(Self.tiles(bytes), "\(bytes)")
    }
  }

  @Test func `an edit changes nothing but its range`() throws {
    let document = Document(parsing: Corpus.example)
    for line in document.lines {
      let bytes = try document.applying([Edit(replacing: line.value, with: "new")])
      let (start, end) = (Int(line.value.start), Int(line.value.end))
      #expect(Array(bytes[..<start]) == Array(document.bytes[..<start]))
      #expect(Array(bytes[(start + 3)...]) == Array(document.bytes[end...]))
    }
  }

  @Test func `edits that touch each other are refused`() {
    let document = Document(parsing: Array("abcdef".utf8))
    let edits = [
      Edit(replacing: ByteRange(1, 3), with: "x"), Edit(replacing: ByteRange(2, 4), with: "y"),
    ]
    #expect(throws: EditConflict.self) { try document.applying(edits) }
  }
}

/// Files to mutate: those of the shared folder, and one of our own.
enum Corpus {
  static let example = Array(
    """
    # both
    [default]
    region = us-east-1
    s3 =
      addressing_style = path

    [profile b] ; c
    \tkey: "value" # c\r
    text é
    """.utf8)

  static var seed: UInt64 {
    let seed = ProcessInfo.processInfo.environment["AWSLINT_SEED"].flatMap { UInt64($0) } ?? 1
    print("tiling: seed \(seed)")
    return seed
  }

  private static var folder: URL {
    let named = ProcessInfo.processInfo.environment["AWSLINT_SHARED"].map { URL(filePath: $0) }
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return named ?? root.appending(path: "shared")
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func files() -> [URL] {
    ["corpus", "suites"].flatMap { part in
      let root = folder.appending(path: part)
      let paths = FileManager.default.subpaths(atPath: root.path()) ?? []
      return paths.sorted().map { root.appending(path: $0) }.filter {
        (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      }
    }
  }
}

/// Changes a few bytes of a file.
struct Mutator {
  private var state: UInt64
  private static let interesting: [[UInt8]] = [
    [10], [13], [13, 10], [0], [32], [9], [35], [59], [61], [58], [91], [93], [0xEF, 0xBB, 0xBF],
    [0xFF], [0xC2, 0xA0], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [34], [39], [92],
  ]

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    let start = below(max(bytes.count - 400, 1))
    var result = Array(bytes[start..<min(start + 400, bytes.count)])
    for _ in 0...below(6) {
      let at = below(result.count + 1)
      switch below(3) {
      case 0: result.insert(contentsOf: Self.interesting[below(Self.interesting.count)], at: at)
      case 1 where at < result.count: result.remove(at: at)
      default: if at < result.count { result[at] = UInt8(below(256)) }
      }
    }
    return result
  }
}
