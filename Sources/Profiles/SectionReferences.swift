/// A section of a reading, by indices.
public struct SectionReference: Hashable, Sendable {
  private let fileNumber, sectionNumber: Int32

  public init(file: Int, section: Int) {
    fileNumber = Int32(truncatingIfNeeded: file)
    sectionNumber = Int32(truncatingIfNeeded: section)
  }

  /// An index into ``Configuration/files``.
  public var file: Int { Int(fileNumber) }
  /// An index into the sections of that file's reading.
  public var section: Int { Int(sectionNumber) }
}

/// Sections in an order, mostly one.
public struct SectionReferences: Hashable, Sendable {
  private var first: SectionReference?
  private var others: [SectionReference] = []

  public init() {}

  init(_ only: SectionReference) { first = only }

  mutating func append(_ reference: SectionReference) {
    if first == nil { first = reference } else { others.append(reference) }
  }

  mutating func append(_ references: SectionReferences) {
    for reference in references { append(reference) }
  }
}

extension SectionReferences: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { first == nil ? 0 : others.count + 1 }

  public subscript(index: Int) -> SectionReference {
    guard index == 0, let first else { return others[index - 1] }
    return first
  }
}
