import INI

extension Evaluation {
  mutating func test(_ test: FieldTest) -> Truth {
    let truth =
      if test.path.isValue, case .setting(let file, let index) = subject {
        compare(
          meantValue(of: index, in: file), test.positive, test.operand, test.ignoringCase)
      } else if let text = boundText(test.path) {
        compare(text, test.positive, test.operand, test.ignoringCase)
      } else {
        compare(value(test.path), test.positive, test.operand, test.ignoringCase)
      }
    return test.isNegative ? !truth : truth
  }

  private mutating func compare(
    _ datum: Datum, _ test: Operator, _ operand: FieldTest.Operand, _ folding: Bool
  ) -> Truth {
    switch (datum, operand) {
    case (.unknown, _): return .unknown
    case (.text(let text), _): return compare(text, test, operand, folding)
    case (_, .flag(let wanted)) where test == .exists: return Truth(datum.exists == wanted)
    case (_, .flag(let wanted)) where test == .empty: return Truth(datum.isEmpty == wanted)
    case (.missing, _): return .no
    case (_, .path(let path)): return compare(datum, with: value(path), test, folding)
    case (.flag(let flag), .text(let text)): return Truth((flag ? "true" : "false") == text)
    case (.number(let number), .number(let bound)):
      return Truth(Self.compare(number, bound, test))
    case (.number(let number), .text(let text)): return Truth(String(number) == text)
    case (.list(let items), .text(let wanted)) where test == .contains:
      return Truth(items.contains { $0.isText(wanted) })
    default: return .no
    }
  }

  private mutating func compare(
    _ text: Text, _ test: Operator, _ operand: FieldTest.Operand, _ folding: Bool
  ) -> Truth {
    switch operand {
    case .text(let wanted): return Truth(Self.compare(text.string, wanted, test, folding))
    case .texts(let wanted): return Truth(wanted.contains(text.string, ignoringCase: folding))
    case .path(let path): return compare(.text(text), with: value(path), test, folding)
    case .pattern(let pattern): return match(pattern, text)
    case .shape(.arn): return Truth(memo.arn(text.string) != nil)
    case .shape(.roleARN): return Truth(memo.arn(text.string)?.isRole ?? false)
    case .shape(let shape): return Truth(shape.matches(text.string))
    case .number(let bound):
      return Truth(Int(text.string).map { Self.compare($0, bound, test) } ?? false)
    case .flag(let wanted):
      return Truth(test == .empty ? text.string.isEmpty == wanted : test == .exists && wanted)
    }
  }

  private func compare(
    _ datum: Datum, with other: Datum, _ test: Operator, _ folding: Bool
  ) -> Truth {
    switch (datum, other) {
    case (_, .unknown): .unknown
    case (.text(let text), .list(let items)):
      Truth.any(items) { compare(.text(text), with: $0, .is, folding) }
    case (.list(let items), .text) where test == .contains:
      Truth.any(items) { compare($0, with: other, .is, folding) }
    case (.text(let text), .text(let wanted)):
      if test == .lt || test == .gt || test == .le || test == .ge {
        Truth(
          Int(text.string).flatMap { a in
            Int(wanted.string).map { Self.compare(a, $0, test) }
          } ?? false)
      } else {
        Truth(Self.compare(text.string, wanted.string, test == .sameAs ? .is : test, folding))
      }
    case (.text(let text), .number(let bound)):
      Truth(Int(text.string).map { Self.compare($0, bound, test) } ?? false)
    case (.item(let a), .item(let b)): Truth(a == b)
    case (.list(let a), .list(let b)):
      Truth(a.flatMap(\.texts).map(\.string) == b.flatMap(\.texts).map(\.string))
    case (.number(let a), .number(let b)): Truth(Self.compare(a, b, test))
    default: .no
    }
  }

  private static func compare(
    _ text: String, _ wanted: String, _ test: Operator, _ folding: Bool
  ) -> Bool {
    guard !folding else {
      return compare(text.lowercased(), wanted.lowercased(), test, false)
    }
    return switch test {
    case .startsWith: text.hasPrefix(wanted)
    case .endsWith: text.hasSuffix(wanted)
    case .contains: text.holds(wanted)
    default: text == wanted
    }
  }

  private mutating func match(_ pattern: Pattern, _ text: Text) -> Truth {
    guard let range = pattern.firstMatch(in: text.string) else { return .no }
    found(
      text.location.map {
        let start = Int($0.range.start)
        return Location(
          file: $0.file, range: ByteRange(start + range.lowerBound, start + range.upperBound))
      })
    return .yes
  }
}

extension Datum {
  /// Whether there is anything: a flag, a number or a text, even an empty one, counts.
  var exists: Bool {
    if case .missing = self { false } else { true }
  }

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.string.isEmpty
    case .list(let items): items.isEmpty
    case .missing: true
    default: false
    }
  }

  func isText(_ wanted: String) -> Bool {
    if case .text(let text) = self { text.string == wanted } else { false }
  }
}
