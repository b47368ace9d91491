/// What happens to documents on their way: bytes changed, lost, doubled or put in, and ends cut off.
enum Damage {
  /// Two of five documents stay as they are.
  static func some(to document: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var document = document
    let times = [0, 0, 1, 1, 3].randomElement(using: &random) ?? 0
    for _ in 0..<times where !document.isEmpty { once(&document, &random) }
    return document
  }

  private static func once(_ document: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0..<document.count, using: &random)
    let length = Int.random(in: 1...([1, 5, 40, 300].randomElement(using: &random) ?? 1), using: &random)
    let range = place..<min(document.count, place + length)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: document[place] = UInt8.random(in: 0...255, using: &random)
    case 1: document[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: document[place] = Array("\"\\{}[],:0'x \n\r".utf8).randomElement(using: &random) ?? 0
    case 3: document.removeSubrange(range)
    case 4: document.insert(contentsOf: document[range], at: place)
    case 5: document.removeLast(document.count - place)
    case 6: document.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
    default: document.insert(contentsOf: repeated(length, &random), at: place)
    }
  }

  private static func repeated(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let byte = Array("[{\"\\ ,\n9a".utf8).randomElement(using: &random) ?? 0
    return [UInt8](repeating: byte, count: count)
  }

  private static let tokens: [[UInt8]] =
    [
      "\\u", "\\ud83d", "\\ude00", "\"\"", "\"\"\"", "\\\"", "\\\\", "{\"a\":", "[{\"Name\":", "null", "},{", "]}",
      "\n{",
      "\",\"", "\r\n", "\r", "@{", "={", "{'", "None", "[2026-01-01]", "sep=,\n", "\"value\":[", "tru", "-", "1e999",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0], [0xC2, 0xA0],
    ]
}
