/// The rules as the build compiled them: a tree of which only what is looked at is decoded.
///
/// A scalar is `s`, its length and its text; a list is `l`, the length of what follows, the number of
/// items and these; a map is `d`, both numbers, and each key with its value. Lengths count bytes, so
/// that anything can be stepped over without reading it. Numbers have four digits of base 64.
@safe struct CompiledTree: Sendable {
  let root: Branch

  init(_ text: StaticString) {
    unsafe root = Branch(text.utf8Start, at: 0)
    precondition(root.end <= text.utf8CodeUnitCount, "the compiled rules are cut off")
  }

  /// The value that begins at an offset, which the build knows.
  func branch(at offset: Int) -> Branch { root.branch(at: offset) }
}

extension CompiledTree {
  /// One value in the tree, not decoded yet.
  ///
  /// It points into the program itself, which the build wrote and nothing changes.
  @safe struct Branch: @unchecked Sendable {
    enum Kind { case scalar, list, map }

    let kind: Kind
    /// How many items or entries there are.
    var count: Int { Int(size) }
    private let size: Int32
    fileprivate let start: Int32
    fileprivate let length: Int32
    fileprivate let source: UnsafePointer<UInt8>

    fileprivate init(_ source: UnsafePointer<UInt8>, at start: Int) {
      var offset = start
      switch unsafe source[offset] {
      case UInt8(ascii: "l"): kind = .list
      case UInt8(ascii: "d"): kind = .map
      default: kind = .scalar
      }
      offset += 1
      let length = unsafe Self.number(in: source, at: &offset)
      let first = offset
      size = kind == .scalar ? 0 : unsafe Int32(Self.number(in: source, at: &offset))
      self.start = Int32(offset)
      self.length = Int32(first + length - offset)
      unsafe self.source = source
    }

    fileprivate static func number(in source: UnsafePointer<UInt8>, at offset: inout Int) -> Int {
      let bytes = unsafe UnsafeRawPointer(source).loadUnaligned(
        fromByteOffset: offset, as: UInt32.self)
      // The first digit is the highest byte, and `0` is 0x30.
      let digits = bytes.bigEndian &- 0x3030_3030
      offset += 4
      let high = (digits >> 24) << 18 | (digits >> 16 & 63) << 12
      return Int(high | (digits >> 8 & 63) << 6 | digits & 63)
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
      unsafe UnsafeBufferPointer(start: source + Int(start), count: Int(length))
    }

    /// Where the next value begins.
    fileprivate var end: Int { Int(start) + Int(length) }

    /// What begins at an offset of the same tree.
    fileprivate func branch(at offset: Int) -> CompiledTree.Branch {
      unsafe CompiledTree.Branch(source, at: offset)
    }
  }
}

extension CompiledTree.Branch {
  /// The text of a scalar.
  var text: String? {
    guard kind == .scalar else { return nil }
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// The items of a list, each undecoded.
  var items: [CompiledTree.Branch] {
    guard kind == .list else { return [] }
    var items: [CompiledTree.Branch] = []
    items.reserveCapacity(count)
    var offset = Int(start)
    for _ in 0..<count {
      let item = branch(at: offset)
      items.append(item)
      offset = item.end
    }
    return items
  }

  /// Goes through the keys and values of a map, both undecoded.
  func forEachEntry(
    _ visit: (_ name: CompiledTree.Branch, _ value: CompiledTree.Branch) -> Void
  ) {
    guard kind == .map else { return }
    var offset = Int(start)
    for _ in 0..<count {
      let name = branch(at: offset)
      let value = branch(at: name.end)
      visit(name, value)
      offset = value.end
    }
  }

  /// The value of a key, where this is a map that has it.
  ///
  /// - Complexity: O(*k*) in the keys before it, whatever their values hold.
  subscript(key: String) -> CompiledTree.Branch? {
    guard kind == .map else { return nil }
    let key = key.utf8.span
    var offset = Int(start)
    for _ in 0..<count {
      offset += 1
      let length = unsafe Self.number(in: source, at: &offset)
      let isFound =
        length == key.count
        && key.indices.allSatisfy { unsafe source[offset + $0] == key[$0] }
      offset += length
      if isFound { return branch(at: offset) }
      offset += 1
      let skipped = unsafe Self.number(in: source, at: &offset)
      offset += skipped
    }
    return nil
  }
}
