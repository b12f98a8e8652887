import INI
import Rules

/// The difference of two texts of one file, in the form that `patch` reads.
struct UnifiedDiff {
  let path: String
  let old: Document
  let new: Document
  /// The permissions before and after, where they differ.
  var modes: (old: UInt16, new: UInt16)?

  /// The number of unchanged lines around a change.
  private static let context = 3

  /// Appends the difference, and says whether a secret had to be masked in it.
  ///
  /// A safe one, for a terminal, shows control characters as symbols.
  func write(to output: inout [UInt8], style: Style, isSafe: Bool) -> Bool {
    let (oldLines, newLines) = (Self.lines(of: old), Self.lines(of: new))
    let regions = LineDiff.regions(
      oldLines.map { old.bytes[$0] }, newLines.map { new.bytes[$0] })
    var writer = DiffWriter(style: style, isSafe: isSafe)
    if let modes {
      let (old, new) = (FileMode.text(modes.old), FileMode.text(modes.new))
      writer.head("mode of \(path.safelyShown): \(old) -> \(new)")
      output += writer.output
      writer = DiffWriter(style: style, isSafe: isSafe)
    }
    guard !regions.isEmpty else { return false }
    writer.head("--- " + quoted(path))
    writer.head("+++ " + quoted(path))
    let sides = (
      DiffWriter.Side(redactor: Redactor(old), lines: oldLines),
      DiffWriter.Side(redactor: Redactor(new), lines: newLines)
    )
    for hunk in Self.hunks(of: regions) {
      let first = Self.context(before: hunk[0])
      let last = hunk[hunk.count - 1]
      let after = min(Self.context, oldLines.count - last.old.upperBound)
      writer.hunk(
        old: hunk[0].old.lowerBound - first..<last.old.upperBound + after,
        new: hunk[0].new.lowerBound - first..<last.new.upperBound + after)
      var kept = hunk[0].old.lowerBound - first
      for region in hunk {
        writer.lines(kept..<region.old.lowerBound, of: sides.0, .kept)
        writer.lines(region.old, of: sides.0, .removed)
        writer.lines(region.new, of: sides.1, .added)
        kept = region.old.upperBound
      }
      writer.lines(kept..<kept + after, of: sides.0, .kept)
    }
    output += writer.output
    return writer.isMasked
  }

  private static func context(before region: LineDiff.Region) -> Int {
    min(context, region.old.lowerBound)
  }

  /// Regions whose contexts meet are one hunk.
  private static func hunks(of regions: [LineDiff.Region]) -> [[LineDiff.Region]] {
    var hunks: [[LineDiff.Region]] = []
    for region in regions {
      if let last = hunks.last?.last, region.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(region)
      } else {
        hunks.append([region])
      }
    }
    return hunks
  }

  /// The ranges of the lines, which only a line feed ends, as `patch` sees them.
  private static func lines(of document: Document) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in document.bytes.enumerated() where byte == Byte.lineFeed {
      lines.append(start..<offset + 1)
      start = offset + 1
    }
    if start < document.bytes.count { lines.append(start..<document.bytes.count) }
    return lines
  }

  /// The path, with a tab behind it where blanks would end it for `patch`.
  private func quoted(_ path: String) -> String {
    path.safelyShown + (path.contains(" ") ? "\t" : "")
  }
}
