/// Records full of what a map may want, in all the shapes that logs give it.
struct RandomRecords {
  var random: SeededGenerator
  let keys: [String]
  let texts: [String]

  mutating func record() -> [UInt8] { Array(object(depth: 0).utf8) }

  /// `record` with a few bytes changed, doubled or left out.
  mutating func damaged(_ record: [UInt8]) -> [UInt8] {
    var record = record
    for _ in 0..<Int.random(in: 1...3, using: &random) where record.count > 1 {
      let place = Int.random(in: 0..<record.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: record[place] = Array("\"\\{}[],:0'x \n".utf8).randomElement(using: &random) ?? 0
      case 1: record.remove(at: place)
      case 2: record.insert(record[place], at: place)
      default: record.removeSubrange(place..<min(record.count, place + 5))
      }
    }
    return record
  }

  private mutating func object(depth: Int) -> String {
    var members: [String] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      members.append("\(space())\(quoted(key()))\(space()):\(space())\(value(depth: depth + 1))\(space())")
    }
    return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
  }

  private mutating func array(depth: Int) -> String {
    var elements: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) { elements.append(space() + value(depth: depth + 1) + space()) }
    return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 5 ? 6 : 10), using: &random) {
    case 0: ["null", "true", "false"].randomElement(using: &random) ?? "null"
    case 1: ["0", "-1", "50126", "1.5", "-0.5e-3", "12E5"].randomElement(using: &random) ?? "0"
    case 2: quoted("")
    case 3...5: quoted(texts.randomElement(using: &random) ?? "")
    case 6: array(depth: depth)
    case 7: quoted(object(depth: depth + 2))
    default: object(depth: depth)
    }
  }

  private mutating func key() -> String {
    let key = keys.randomElement(using: &random) ?? ""
    return Bool.random(using: &random) ? key : Bool.random(using: &random) ? key.uppercased() : key.lowercased()
  }

  private mutating func quoted(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case _ where Int.random(in: 0..<40, using: &random) == 0:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }

  private mutating func space() -> String {
    Int.random(in: 0..<5, using: &random) == 0 ? ["  ", "\n", "\t ", "\r\n"].randomElement(using: &random) ?? " " : ""
  }
}
