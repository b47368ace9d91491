@testable import Formats

/// The members of a raw object or the elements of a raw array, each as `key=value`, up to the first damage.
struct ReferenceWalk {
  private(set) var members: [[UInt8]] = []
  private(set) var isDamaged = false

  init(_ source: [UInt8], kind: Cell.Kind) {
    guard kind == .object || kind == .array else { return }
    var text = ReferenceText(Array(source.dropFirst().dropLast()))
    text.skipSpace()
    if text.next == nil { return }
    do throws(ReferenceText.Refused) {
      repeat { members.append(try ReferenceWalk.member(&text, hasKey: kind == .object)) } while text.take(",")
      text.skipSpace()
      isDamaged = text.next != nil
    } catch {
      isDamaged = true
    }
  }

  private static func member(_ text: inout ReferenceText, hasKey: Bool) throws(ReferenceText.Refused) -> [UInt8] {
    var member: [UInt8] = []
    if hasKey {
      member = ReferenceText.unescape(try text.string())
      try text.expect(":")
    }
    text.skipSpace()
    let start = text.place
    let first = text.next
    try text.skipValue()
    let value = Array(text.bytes[start..<text.place])
    switch first {
    case UInt8(ascii: "\""): return member + [0x3D] + ReferenceText.unescape(Array(value.dropFirst().dropLast()))
    // Null is there, and says nothing.
    case UInt8(ascii: "n"): return member + [0x3D]
    default: return member + [0x3D] + value
    }
  }
}
