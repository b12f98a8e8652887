import INI
import Profiles

/// Settings of which nothing was reported, for the settings that say the same after them: few values occur once.
///
/// What is kept is compared byte for byte, so that a slot which two settings share costs time, not a finding.
struct CleanValues {
  enum Verdict {
    /// Nothing is known of such a setting.
    case open
    /// No rule reported it.
    case clean
    /// No rule can report it, since each found an answer in its key and value.
    case settled
  }

  private struct Entry {
    let file: Int32
    let setting: Int32
    let kind: SectionName.Kind
    let verdict: Verdict
  }

  private let files: [WorkspaceFile]
  private var entries: [Entry?]

  /// - Parameter files: The files that settings stand in.
  init(_ files: [WorkspaceFile]) {
    self.files = files
    let settings = files.reduce(0) { $0 + $1.outline.settings.count }
    var size = 16
    while size < settings, size < 4096 { size *= 2 }
    entries = Array(repeating: nil, count: size)
  }

  /// The slot of a setting, whose last bytes tell it from others.
  func slot(of setting: Int, in file: Int) -> Int {
    let file = files[file]
    let value = file.line(of: setting).value
    let bytes = file.document.bytes.span
    var hash =
      UInt64(value.count) &+ UInt64(UInt32(bitPattern: file.outline.settings[setting].key.id))
      &<< 32
    for offset in max(Int(value.start), Int(value.end) - 8)..<Int(value.end) {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: (hash ^ hash &>> 32) & UInt64(entries.count - 1))
  }

  /// What is known of settings with this key and value in such a place.
  func verdict(
    on setting: Int, in file: Int, _ kind: SectionName.Kind, at slot: Int
  ) -> Verdict {
    guard let entry = entries[slot], entry.kind == kind else { return .open }
    let (own, other) = (files[file], files[Int(entry.file)])
    let (line, known) = (own.line(of: setting), other.line(of: Int(entry.setting)))
    guard own.source.role == other.source.role, line.isPlain == known.isPlain,
      line.value.count == known.value.count,
      own.hasKeys(of: Int(entry.setting), in: other, setting)
    else { return .open }
    let (bytes, knownBytes) = (own.document.bytes.span, other.document.bytes.span)
    for offset in 0..<line.value.count
    where bytes[Int(line.value.start) + offset] != knownBytes[Int(known.value.start) + offset] {
      return .open
    }
    return entry.verdict
  }

  mutating func keep(
    _ setting: Int, in file: Int, _ kind: SectionName.Kind, _ verdict: Verdict, at slot: Int
  ) {
    entries[slot] = Entry(
      file: Int32(truncatingIfNeeded: file), setting: Int32(truncatingIfNeeded: setting),
      kind: kind, verdict: verdict)
  }
}

extension WorkspaceFile {
  /// Whether a setting has the key of another file's setting, below the same key or none.
  fileprivate func hasKeys(of other: Int, in file: WorkspaceFile, _ setting: Int) -> Bool {
    let (own, known) = (outline.settings[setting], file.outline.settings[other])
    return own.key == known.key
      && own.parent.map { outline.settings[$0].key }
        == known.parent.map { file.outline.settings[$0].key }
  }
}
