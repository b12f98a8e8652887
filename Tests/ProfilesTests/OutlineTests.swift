import INI
import Profiles
import Testing

@Suite struct OutlineTests {
  /// One word for each setting: its section's line, its own lines, its key, and its parent's key.
  private func sketch(_ text: String) -> [String] {
    let document = Document(parsing: Array(text.utf8))
    var keys = KeyTable()
    let outline = Outline(of: document, keys: &keys)
    return outline.settings.map { setting in
      let section = outline.sections[setting.section].line
      let parent = setting.parent.map { " in " + keys.name(of: outline.settings[$0].key) } ?? ""
      return "\(section):\(setting.line)-\(setting.lastLine) \(keys.name(of: setting.key))\(parent)"
    }
  }

  @Test func `settings belong to the header above and keys fold to lower case`() {
    #expect(
      sketch("[a]\nRegion = x\n# c\n\n  [b]\noutput: y\n[c\nz = 1\n")
        == ["0:1-1 region", "4:5-5 output", "6:7-7 z"])
  }

  @Test func `what stands before the first header has a section without one`() {
    #expect(sketch("# c\na = 1\n[b]\nc = 2") == ["-1:1-1 a", "2:3-3 c"])
  }

  @Test func `indented settings nest below an empty value and stand alone below another`() {
    #expect(
      sketch("[a]\ns3 =\n  x = 1\n\n  # c\n  y =\n    z = 2\nr = v\n  o = w\n")
        == ["0:1-6 s3", "0:2-2 x in s3", "0:5-5 y in s3", "0:6-6 z in s3", "0:7-7 r", "0:8-8 o"])
  }

  @Test func `keys as deep as an empty one are no block of it`() {
    #expect(
      sketch("[a]\n  cli_pager =\n  region = x\n") == ["0:1-1 cli_pager", "0:2-2 region"])
  }

  @Test func `an indented header ends the section unless a block has begun above it`() {
    #expect(
      sketch("[a]\ns3 =\n  x = 1\n  [b]\n  y = 2\n")
        == ["0:1-4 s3", "0:2-2 x in s3", "0:4-4 y in s3"])
    #expect(sketch("[a]\ncli_pager =\n  [b]\n  y = 2\n") == ["0:1-1 cli_pager", "2:3-3 y"])
  }

  @Test func `indented text continues the open setting`() {
    #expect(
      sketch("[a]\np = x\n  more\n\n  again\nq = 1\nstray\n") == ["0:1-4 p", "0:5-5 q"])
    #expect(sketch("[a]\ns3 =\n  x = 1\n    more\n") == ["0:1-3 s3", "0:2-3 x in s3"])
  }

  @Test func `lines find their section and setting`() {
    let document = Document(parsing: Array("\n[a]\nx = 1\n\n[b]\ny = 2\n".utf8))
    var keys = KeyTable()
    let outline = Outline(of: document, keys: &keys)
    #expect((0...5).map { outline.section(ofLine: $0) } == [nil, 0, 0, 0, 1, 1])
    #expect((0...5).map { outline.setting(onLine: $0) } == [nil, nil, 0, nil, nil, 1])
    #expect(outline.sections.map(\.endLine) == [4, 6])
  }
}
