internal import CByteScan

extension RecordScanner {
  /// Reads the JSON object in `range` of `bytes`, white space around it allowed.
  package mutating func scanJSON(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(ScanError) {
    begin(bytes, range)
    let first = skipSpace(start)
    guard first < end, first.pointee == UInt8(ascii: "{") else { throw error(.notAnObject, at: first) }
    let behind = skipSpace(try scanObject(first, under: FieldMap.root, mounts: 0))
    if behind != end { throw error(.trailingBytes, at: behind) }
  }

  /// From an object's brace to behind its end, with its wanted members filled in.
  mutating func scanObject(_ open: Bytes, under node: Int, mounts: Int) throws(ScanError) -> Bytes {
    try enter(open)
    defer { depth -= 1 }
    var place = open + 1
    var step = shapes.start(of: node)
    while true {
      let next = shapes.next(after: step, at: place)
      var value = place + Int(shapes.steps[next].length)
      let child: Int
      // White space where it had none before belongs to the text between, not to the value.
      if next != 0, value < end, value.pointee > 0x20 {
        (step, child) = (next, Int(shapes.steps[next].child))
      } else {
        guard let key = try nextKey(place, isFirst: place == open + 1) else { return behindClose(place) }
        child = wanted(under: node, key)
        value = try valueStart(after: key.end + 1)
        step = shapes.learn(after: step, of: node, place, value, child: child)
      }
      if value.pointee == UInt8(ascii: "\"") {
        let text = try string(at: value, else: .invalidValue)
        if child >= 0, text.count > 0 { try take(text, into: child, mounts: mounts) }
        place = text.end + 1
      } else {
        place = child < 0 ? try skipValue(value) : try scanValue(value, into: child, mounts: mounts)
      }
    }
  }

  /// The key of the member behind `place`; nil where the object ends.
  private func nextKey(_ place: Bytes, isFirst: Bool) throws(ScanError) -> Cell? {
    if isFirst {
      let first = skipSpace(place)
      if first < end, first.pointee == UInt8(ascii: "}") { return nil }
      return try string(at: first, else: .expectedKey)
    }
    guard let next = try separator(place, close: UInt8(ascii: "}")) else { return nil }
    return try string(at: next, else: .expectedKey)
  }

  /// From an array's bracket to behind its end, with its wanted elements scanned.
  mutating func scanArray(_ open: Bytes, under node: Int, mounts: Int) throws(ScanError) -> Bytes {
    try enter(open)
    defer { depth -= 1 }
    var place = skipSpace(open + 1)
    if place < end, place.pointee == UInt8(ascii: "]") { return place + 1 }
    var index: UInt32 = 0
    while true {
      place = try scanElement(place, number: index, of: node, mounts: mounts)
      guard let next = try separator(place, close: UInt8(ascii: "]")) else { return behindClose(place) }
      place = next
      index &+= 1
    }
  }

  /// From a wanted value to behind it.
  @inline(__always)
  mutating func scanValue(_ place: Bytes, into node: Int, mounts: Int) throws(ScanError) -> Bytes {
    switch place.pointee {
    case UInt8(ascii: "\""):
      let text = try string(at: place, else: .invalidValue)
      if text.count > 0 { try take(text, into: node, mounts: mounts) }
      return text.end + 1
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return try scanContainer(place, into: node, mounts: mounts)
    default:
      let behind = try skipScalar(place)
      try takeScalar(place, behind, into: node, mounts: mounts)
      return behind
    }
  }

  /// From the bracket of a value wanted in part, whole or only as a scalar, to behind it.
  mutating func scanContainer(_ open: Bytes, into node: Int, mounts: Int) throws(ScanError) -> Bytes {
    let isObject = open.pointee == UInt8(ascii: "{")
    let wants = trie.nodes[node]
    let inner = mounts + (wants.isMount ? 1 : 0)
    let behind: Bytes
    if isObject, wants.wantsObject {
      behind = try scanObject(open, under: node, mounts: inner)
    } else if !isObject, wants.wantsArray {
      behind = try scanArray(open, under: node, mounts: inner)
    } else {
      behind = try skipValue(open)
    }
    if wants.wantsRaw { fillRaw(node, with: Cell(open, behind, isObject ? .object : .array), mounts: mounts) }
    return behind
  }

  private func takeScalar(_ place: Bytes, _ behind: Bytes, into node: Int, mounts: Int) throws(ScanError) {
    let count = behind - place
    switch place.pointee {
    case UInt8(ascii: "n") where isWord("null", place, count): break
    case UInt8(ascii: "t") where isWord("true", place, count):
      fill(node, with: Cell(place, behind, .true), mounts: mounts)
    case UInt8(ascii: "f") where isWord("false", place, count):
      fill(node, with: Cell(place, behind, .false), mounts: mounts)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      fill(node, with: Cell(place, behind, .number), mounts: mounts)
    default: throw error(.invalidValue, at: place)
    }
  }

  /// The node for an object's key: the node's own child, or for a mount the root's.
  @inline(__always)
  private func wanted(under node: Int, _ key: Cell) -> Int {
    key.isEscaped ? wantedUnescaped(under: node, key) : child(of: node, key.start, key.count)
  }

  @inline(__always)
  private func child(of node: Int, _ key: Bytes, _ count: Int) -> Int {
    let found = trie.child(of: node, key, count)
    if found >= 0 { return found }
    let fallback = trie.nodes[node].fallback
    return fallback == FieldMap.none ? -1 : trie.child(of: Int(fallback), key, count)
  }

  @inline(never)
  private func wantedUnescaped(under node: Int, _ key: Cell) -> Int {
    // Nobody wants a key this long, and it need not be copied to know that.
    guard key.count <= 1024 else { return -1 }
    return key.withBytes { bytes in
      guard let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return -1 }
      return child(of: node, base, bytes.count)
    }
  }
}
