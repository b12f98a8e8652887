internal import INI

/// The sections of a file that all readers read alike and without a word, so that they are read once for all.
///
/// Such a section has a header and settings that mean the same in every dialect, and another header or the end
/// of the file behind them. Its reading needs nothing but itself.
public struct PlainSections: Sendable {
  let sections: [Section]

  /// A section of a profile as each reader holds it.
  struct Section: Sendable {
    let name: String
    /// The number of the name for a ``NameTable``.
    let hash: UInt32
    let header: ByteRange
    /// The text between the brackets.
    let text: ByteRange
    /// From the line of the header to the one behind the section.
    let lines: Range<Int>
    let settings: [ReadSetting]
    let merged: [MergedSetting]
    let traits: Traits
  }

  /// What only some dialects read like the rest of the section.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// A value holds blanks or quotes.
    static let blanks = Traits(rawValue: 1)
    /// A comment holds a delimiter.
    static let delimitedComments = Traits(rawValue: 2)
  }

  /// The plain sections of the file of an index, by what is written in it.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ outline: Outline, of file: SourceFile, at index: Int) {
    var scan = PlainScan(document: file.document, role: file.role, file: index)
    sections = scan.sections(of: outline)
  }
}

extension Dialect {
  /// What keeps the dialect from reading a plain section as others do; nil if it reads none like them.
  func exceptions(in role: FileRole) -> PlainSections.Traits? {
    let isNamed = names.config.profiles == .named && names.config.style != .literal
    guard role == .credentials || isNamed else { return nil }
    var exceptions: PlainSections.Traits = []
    if lines.scan == .characters { exceptions.insert(.blanks) }
    if lines.comments == .never { exceptions.insert(.delimitedComments) }
    return exceptions
  }
}
