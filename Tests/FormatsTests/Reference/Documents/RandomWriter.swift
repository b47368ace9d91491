/// Writes values as logs do, and as they may: in any case and spacing, with members twice, escapes where none are
/// needed, and parts as text in JSON, Python's or PowerShell's spelling.
struct RandomWriter {
  /// How unlike a log it may be, 0 to 20 in a hundred.
  let oddity: Int

  init(_ random: inout SeededGenerator) { oddity = [0, 1, 4, 20].randomElement(using: &random) ?? 0 }

  private func isOdd(_ random: inout SeededGenerator) -> Bool { Int.random(in: 0..<100, using: &random) < oddity }

  func json(_ value: RandomValue, _ random: inout SeededGenerator) -> String {
    switch value {
    case .text(let text): return quoted(text, &random)
    case .word(let word): return word
    case .array(let elements):
      return "[" + elements.map { space(&random) + part($0, &random) }.joined(separator: ",") + space(&random) + "]"
    case .object(var members):
      if isOdd(&random) { members.shuffle(using: &random) }
      if isOdd(&random), let twice = members.randomElement(using: &random) { members.append(twice) }
      let written = members.map { member in
        space(&random) + quoted(key(member.key, &random), &random) + space(&random) + ":" + space(&random)
          + part(member.value, &random)
      }
      return "{" + written.joined(separator: space(&random) + ",") + space(&random) + "}"
    }
  }

  /// A value as it stands, or as the text that a script printed instead.
  private func part(_ value: RandomValue, _ random: inout SeededGenerator) -> String {
    switch value {
    case .text, .word: return json(value, &random)
    case .array, .object:
      if Int.random(in: 0..<100, using: &random) >= 8 + oddity { return json(value, &random) }
      return quoted(printed(value, &random), &random)
    }
  }

  /// As some program prints it into a cell.
  func printed(_ value: RandomValue, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: python(value)
    case 1: powerShell(value)
    case 2: powerShellClass(value)
    default: json(value, &random)
    }
  }

  private func python(_ value: RandomValue) -> String {
    switch value {
    case .word("null"): "None"
    case .word("true"): "True"
    case .word("false"): "False"
    case .word(let word): word
    case .text(let text):
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
    case .array(let elements): "[" + elements.map(python).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { python(.text($0.key)) + ": " + python($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private func powerShell(_ value: RandomValue) -> String {
    switch value {
    case .text(let text), .word(let text): text
    case .array: "System.Object[]"
    case .object(let members): "@{" + members.map { $0.key + "=" + powerShell($0.value) }.joined(separator: "; ") + "}"
    }
  }

  private func powerShellClass(_ value: RandomValue) -> String {
    switch value {
    case .text, .word, .array: powerShell(value)
    case .object(let members):
      "class Thing {\n" + members.map { "  " + $0.key + ": " + powerShellClass($0.value) + "\n" }.joined() + "}\n"
    }
  }

  private func key(_ key: String, _ random: inout SeededGenerator) -> String {
    if !isOdd(&random) { return key }
    return Bool.random(using: &random) ? key.uppercased() : key.lowercased()
  }

  private func space(_ random: inout SeededGenerator) -> String {
    isOdd(&random) ? [" ", "  ", "\n", "\t ", "\r\n"].randomElement(using: &random) ?? " " : ""
  }

  func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\0"..<" " where !isOdd(&random): escaped += hexEscapes(scalar)
      case _ where isOdd(&random): escaped += hexEscapes(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }

  private func hexEscapes(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
