import INI
import Profiles

/// Settings of which nothing was reported, for the settings that say the same after them: few values
/// occur once.
///
/// What is kept is compared byte for byte, so that a slot which two settings share costs time, not a
/// finding.
struct CleanValues {
  enum Verdict {
    /// Nothing is known of such a setting.
    case open
    /// No rule reported it.
    case clean
    /// No rule can report it, since each found an answer in its key and value.
    case settled
  }

  /// A setting as far as the rules on values can tell it from others.
  struct Sample {
    fileprivate let file: Int
    fileprivate let value: ByteRange
    private let key: Key
    private let parent: Key?
    private let kind: SectionName.Kind
    private let isPlain: Bool
    private let role: FileRole

    /// What a setting of the file with an index says.
    init(_ setting: Int, of file: WorkspaceFile, at index: Int, _ kind: SectionName.Kind) {
      let written = file.outline.settings[setting]
      let line = file.document.lines[written.line]
      self.file = index
      self.kind = kind
      value = line.value
      isPlain = line.isPlain
      key = written.key
      parent = written.parent.map { file.outline.settings[$0].key }
      role = file.source.role
    }

    /// A number that most samples share with none, from the key and the last bytes of the value.
    fileprivate func hash(_ bytes: Span<UInt8>) -> UInt64 {
      var hash = UInt64(value.count) &+ UInt64(UInt32(bitPattern: key.id)) &<< 32
      for offset in max(Int(value.start), Int(value.end) - 8)..<Int(value.end) {
        hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
      }
      return hash ^ hash &>> 32
    }

    /// Whether another sample is the same but for the bytes of its value.
    fileprivate func resembles(_ other: Sample) -> Bool {
      key == other.key && value.count == other.value.count && kind == other.kind
        && parent == other.parent && isPlain == other.isPlain && role == other.role
    }
  }

  private let files: [WorkspaceFile]
  private var entries: [(sample: Sample, verdict: Verdict)?]

  /// Room for the settings of some files, or for as many of them as are remembered at most.
  init(_ files: [WorkspaceFile], capacity: Int = 4096) {
    self.files = files
    let settings = files.reduce(0) { $0 + $1.outline.settings.count }
    var size = 1
    while size < settings, size < capacity { size *= 2 }
    entries = Array(repeating: nil, count: capacity == 0 ? 0 : size)
  }

  private func slot(of sample: Sample, _ bytes: Span<UInt8>) -> Int {
    Int(truncatingIfNeeded: sample.hash(bytes) & UInt64(entries.count - 1))
  }

  /// What is known of settings like one, whose file has the bytes.
  func verdict(on sample: Sample, _ bytes: Span<UInt8>) -> Verdict {
    guard !entries.isEmpty, let (known, verdict) = entries[slot(of: sample, bytes)],
      known.resembles(sample)
    else { return .open }
    let isSame =
      known.file == sample.file
      ? Self.areSame(bytes, sample.value, bytes, known.value)
      : Self.areSame(bytes, sample.value, files[known.file].document.bytes.span, known.value)
    return isSame ? verdict : .open
  }

  private static func areSame(
    _ bytes: Span<UInt8>, _ range: ByteRange, _ others: Span<UInt8>, _ other: ByteRange
  ) -> Bool {
    let distance = Int(other.start) - Int(range.start)
    for offset in range.offsets where bytes[offset] != others[offset + distance] { return false }
    return true
  }

  mutating func keep(_ verdict: Verdict, on sample: Sample, _ bytes: Span<UInt8>) {
    if !entries.isEmpty { entries[slot(of: sample, bytes)] = (sample, verdict) }
  }
}
