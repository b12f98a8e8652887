import INI
import Profiles

/// Shows that safe fixes change nothing for targets that read the files as they were meant.
///
/// A fix may change what a target holds only where its finding names that target, and only on the lines
/// that it is about.
struct Proof {
  private let base: [LintInput]
  private let readers: [Reader]
  /// For each of ``readers``, the names of the targets that read like it.
  private let groups: [[String]]
  /// So that keys of the files before and after are the same numbers.
  private let keys: KeyTable
  /// What each reader holds of the files before any fix; nil where it refuses one.
  private let before: [Configuration?]

  init(_ inputs: [LintInput], targets: [Reader]) {
    let groups = View.groups(of: targets)
    var keys = KeyTable()
    base = inputs
    readers = groups.map { $0[0] }
    self.groups = groups.map { $0.map(\.title) }
    before = groups.map { Self.configuration($0[0], inputs, &keys) }
    self.keys = keys
  }

  /// Whether the files after some fixes hold something else for a target that was to be spared.
  func isViolated(by fixes: [Diagnostic], after inputs: [LintInput]) -> Bool {
    var keys = keys
    return readers.indices.contains { index in
      guard let old = before[index] else { return false }
      let excused = Excuses(fixes, for: groups[index], in: base)
      guard let new = Self.configuration(readers[index], inputs, &keys) else {
        return !excused.coversNew
      }
      return [
        (old.profiles, new.profiles), (old.ssoSessions, new.ssoSessions),
        (old.services, new.services),
      ]
      .contains { isViolated($0, $1, old, new, excused) }
    }
  }

  private static func configuration(
    _ reader: Reader, _ inputs: [LintInput], _ keys: inout KeyTable
  ) -> Configuration? {
    let files = inputs.map(\.source)
    let configuration = Configuration(reader: reader, files: files, keys: &keys, losses: .honoured)
    return configuration.readings.contains(where: \.isLost) ? nil : configuration
  }

  private func isViolated(
    _ old: [Profile], _ new: [Profile], _ before: Configuration, _ after: Configuration,
    _ excused: Excuses
  ) -> Bool {
    let known = Dictionary(new.map { ($0.name, $0) }) { $1 }
    for profile in old {
      let isMoved = profile.sections.contains { section in
        excused.covers(
          file: section.file,
          line: before.readings[section.file].sections[section.section].line)
      }
      if isMoved { continue }
      guard let next = known[profile.name] else { return true }
      if isViolated(profile, next, before, after, excused) { return true }
    }
    return !excused.coversNew && new.count > old.count
  }

  private func isViolated(
    _ old: Profile, _ new: Profile, _ before: Configuration, _ after: Configuration,
    _ excused: Excuses
  ) -> Bool {
    let values = new.settings.map(after.value)
    var missing = 0
    for setting in old.settings {
      let value = before.value(of: setting)
      let index = new.settings.firstIndex { $0.setting.key == setting.setting.key }
      if let index, Self.isSame(values[index], value) { continue }
      if index == nil { missing += 1 }
      let lines = setting.setting.line...max(setting.setting.line, setting.setting.lastLine)
      guard lines.contains(where: { excused.covers(file: setting.file, line: Int($0)) }) else {
        return true
      }
    }
    return !excused.coversNew && new.settings.count > old.settings.count - missing
  }

  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.block(let a), .block(let b)):
      a.map(\.key) == b.map(\.key) && a.map(\.value) == b.map(\.value)
    default: false
    }
  }
}

/// The lines on which fixes may change what one target holds.
private struct Excuses {
  private var lines: [Int: Set<Int>] = [:]
  /// Whether something may be there that was not before.
  private(set) var coversNew = false

  init(_ fixes: [Diagnostic], for readers: [String], in inputs: [LintInput]) {
    for finding in fixes
    where readers.contains(where: finding.readers.contains) {
      coversNew = true
      add(finding.location.file, finding.location.range, inputs)
      for related in finding.related { add(related.location.file, related.location.range, inputs) }
      for edit in finding.fix?.edits ?? [] { add(edit.file, edit.edit.range, inputs) }
    }
  }

  private mutating func add(_ file: Int, _ range: ByteRange, _ inputs: [LintInput]) {
    let document = inputs[file].source.document
    let first = document.lineIndex(at: Int(range.start))
    let last = range.isEmpty ? first : document.lineIndex(at: Int(range.end) - 1)
    lines[file, default: []].formUnion(first...max(first, last))
  }

  func covers(file: Int, line: Int) -> Bool { lines[file]?.contains(line) ?? false }
}
