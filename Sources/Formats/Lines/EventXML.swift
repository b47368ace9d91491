/// Walks over a Windows event as XML: its texts and attributes, each under the path of names that leads to it, without
/// `Event`. `<Data Name="TargetUserName">` counts as `TargetUserName`.
struct EventXML {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// Elements lie this deep at most.
  private static let deepest = 16

  mutating func forEach(_ found: (String, Range<Int>) -> Void) {
    var path: [String] = []
    while let open = find(UInt8(ascii: "<"), from: position), let close = find(UInt8(ascii: ">"), from: open) {
      let content = trimmed(position..<open)
      if !content.isEmpty, !path.isEmpty { found(path.joined(separator: "."), content) }
      position = close + 1
      switch text[open + 1] {
      case UInt8(ascii: "/"): _ = path.popLast()
      case UInt8(ascii: "?"), UInt8(ascii: "!"): continue
      default: element(open + 1..<close, &path, found)
      }
    }
  }

  private func element(_ tag: Range<Int>, _ path: inout [String], _ found: (String, Range<Int>) -> Void) {
    var tag = tag
    let isEmpty = text[tag.upperBound - 1] == UInt8(ascii: "/")
    if isEmpty { tag = tag.lowerBound..<tag.upperBound - 1 }
    var end = tag.lowerBound
    while end < tag.upperBound, text[end] > 0x20 { end += 1 }
    var name = local(tag.lowerBound..<end)
    var attributes: [(String, Range<Int>)] = []
    while let attribute = nextAttribute(&end, tag.upperBound) { attributes.append(attribute) }
    if let named = attributes.first(where: { $0.0 == "Name" }), name == "Data" { name = string(named.1) }
    let inner = name == "Event" ? path : path + [name]
    for (key, value) in attributes where key != "Name" || name == "Provider" {
      found((inner + [key]).joined(separator: "."), value)
    }
    if !isEmpty, path.count < EventXML.deepest { path = name == "Event" ? [] : inner }
  }

  private func nextAttribute(_ place: inout Int, _ end: Int) -> (String, Range<Int>)? {
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

  private func local(_ range: Range<Int>) -> String {
    let name = string(range)
    return name.split(separator: ":").last.map(String.init) ?? name
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    start < text.count ? text[start...].firstIndex(of: byte) : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
