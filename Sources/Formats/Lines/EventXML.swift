internal import Glibc

/// Walks over a Windows event as XML: its texts and attributes, each under the path of names that leads to it, without
/// `Event`. `<Data Name="TargetUserName">` counts as `TargetUserName`.
struct EventXML {
  private let text: UnsafeRawBufferPointer
  private var position = 0
  private var path = NamePath()

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// Elements lie this deep at most.
  private static let deepest = 16

  /// A path has readable bytes behind it, and is good for the call.
  mutating func forEach(_ found: (UnsafeRawBufferPointer, Range<Int>) -> Void) {
    while let open = find(UInt8(ascii: "<"), from: position), let close = find(UInt8(ascii: ">"), from: open) {
      let content = trimmed(position..<open)
      if !content.isEmpty, path.depth > 0 { path.withBytes { found($0, content) } }
      position = close + 1
      switch text[open + 1] {
      case UInt8(ascii: "/"): path.pop()
      case UInt8(ascii: "?"), UInt8(ascii: "!"): continue
      default: element(open + 1..<close, found)
      }
    }
  }

  private mutating func element(_ tag: Range<Int>, _ found: (UnsafeRawBufferPointer, Range<Int>) -> Void) {
    let isEmpty = text[tag.upperBound - 1] == UInt8(ascii: "/")
    let last = isEmpty ? max(tag.lowerBound, tag.upperBound - 1) : tag.upperBound
    var end = tag.lowerBound
    while end < last, text[end] > 0x20 { end += 1 }
    let attributes = end
    var name = local(tag.lowerBound..<end)
    if isText(name, "Data") {
      while let (key, value) = nextAttribute(&end, last) {
        guard isText(key, "Name") else { continue }
        name = value
        break
      }
    }
    let isEvent = isText(name, "Event")
    let isProvider = isText(name, "Provider")
    let depth = path.depth
    if !isEvent { path.push(text[name]) }
    end = attributes
    while let (key, value) = nextAttribute(&end, last) {
      if !isProvider, isText(key, "Name") { continue }
      path.push(text[key])
      path.withBytes { found($0, value) }
      path.pop()
    }
    if isEmpty || depth >= EventXML.deepest {
      if !isEvent { path.pop() }
    } else if isEvent {
      path.clear()
    }
  }

  private func nextAttribute(_ place: inout Int, _ end: Int) -> (key: Range<Int>, value: Range<Int>)? {
    while place < end, text[place] <= 0x20 { place += 1 }
    let start = place
    while place < end, text[place] != UInt8(ascii: "=") { place += 1 }
    guard place + 1 < end, text[place + 1] == 0x22 || text[place + 1] == 0x27 else { return nil }
    let quote = text[place + 1]
    let name = local(start..<place)
    let value = place + 2
    place = value
    while place < end, text[place] != quote { place += 1 }
    defer { place += 1 }
    return (name, value..<min(place, end))
  }

  /// A name without the prefix of its namespace.
  private func local(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    if end == range.lowerBound { return range }
    var start = end
    while start > range.lowerBound, text[start - 1] != UInt8(ascii: ":") { start -= 1 }
    return start..<end
  }

  @inline(__always)
  private func isText(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    range.count == wanted.utf8CodeUnitCount && text.has(wanted, at: range.lowerBound)
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < text.count, let base = text.baseAddress,
      let found = memchr(base + start, Int32(byte), text.count - start)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

/// Names with dots between.
private struct NamePath {
  /// Always a few more than are in use, for those who read words at once.
  private var bytes = [UInt8](repeating: 0, count: 256)
  private var count = 0
  /// How long the path was before each of its names.
  private var lengths: [Int] = []

  var depth: Int { lengths.count }

  mutating func push(_ name: Slice<UnsafeRawBufferPointer>) {
    lengths.append(count)
    while count + name.count + 33 > bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    if lengths.count > 1 {
      bytes[count] = UInt8(ascii: ".")
      count += 1
    }
    bytes.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: UnsafeRawBufferPointer(rebasing: name))
    }
    count += name.count
  }

  mutating func pop() { if let length = lengths.popLast() { count = length } }

  mutating func clear() {
    lengths.removeAll(keepingCapacity: true)
    count = 0
  }

  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
}
