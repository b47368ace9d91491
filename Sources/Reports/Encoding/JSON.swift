package import Events

/// A JSON document whose keys keep the order they were given in: the published schema reads top to bottom.
package indirect enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case integer(Int)
  /// Written with at most four decimals; not finite becomes null.
  case number(Double)
  case bool(Bool)
  case null

  package static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }
  package static func time(_ value: Timestamp?) -> JSON { value.map { .string($0.description) } ?? .null }
  package static func text(_ value: String) -> JSON { value.isEmpty ? .null : .string(value) }

  /// On one line, as NDJSON wants it.
  package var line: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  /// Indented by two spaces.
  package var pretty: String {
    var out = ""
    write(to: &out, indent: 0)
    return out
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .object(let members): writeMembers(members, to: &out, indent: indent)
    case .array(let elements): writeElements(elements, to: &out, indent: indent)
    case .string(let text): writeJSONString(text, to: &out)
    case .integer(let value): out += String(value)
    case .number(let value): out += value.isFinite ? decimal(value) : "null"
    case .bool(let value): out += value ? "true" : "false"
    case .null: out += "null"
    }
  }

  private func writeMembers(_ members: [(String, JSON)], to out: inout String, indent: Int?) {
    if members.isEmpty { return out += "{}" }
    out += "{"
    for (i, member) in members.enumerated() {
      separate(i, to: &out, indent: indent)
      writeJSONString(member.0, to: &out)
      out += indent == nil ? ":" : ": "
      member.1.write(to: &out, indent: indent.map { $0 + 1 })
    }
    close("}", to: &out, indent: indent)
  }

  private func writeElements(_ elements: [JSON], to out: inout String, indent: Int?) {
    if elements.isEmpty { return out += "[]" }
    out += "["
    for (i, element) in elements.enumerated() {
      separate(i, to: &out, indent: indent)
      element.write(to: &out, indent: indent.map { $0 + 1 })
    }
    close("]", to: &out, indent: indent)
  }

  private func separate(_ index: Int, to out: inout String, indent: Int?) {
    if index > 0 { out += "," }
    if let indent { out += "\n" + String(repeating: "  ", count: indent + 1) }
  }

  private func close(_ bracket: String, to out: inout String, indent: Int?) {
    if let indent { out += "\n" + String(repeating: "  ", count: indent) }
    out += bracket
  }
}

/// Rounded to four decimals, no trailing zeros: the same text on every machine.
func decimal(_ value: Double) -> String {
  let scaled = (value * 10_000).rounded()
  guard abs(scaled) < 9e15 else { return String(value) }
  let whole = Int64(scaled)
  let sign = whole < 0 ? "-" : ""
  let (units, rest) = abs(whole).quotientAndRemainder(dividingBy: 10_000)
  if rest == 0 { return "\(sign)\(units)" }
  var fraction = String(rest)
  fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
  while fraction.hasSuffix("0") { fraction.removeLast() }
  return "\(sign)\(units).\(fraction)"
}

/// "98 %" with a no-break space; never 0 for what there is, nor 100 for what is not all.
package func percent(_ share: Double) -> String {
  let text =
    share > 0 && share < 0.01 ? "<1" : share < 1 && share >= 0.995 ? "99" : String(Int((share * 100).rounded()))
  return text + "\u{A0}%"
}

private func writeJSONString(_ text: String, to out: inout String) {
  out += "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    default:
      // Escaped besides what RFC 8259 asks: what could harm a page or a terminal that shows the line raw.
      if isUnprintable(scalar) { writeEscape(scalar, to: &out) } else { out.unicodeScalars.append(scalar) }
    }
  }
  out += "\""
}

/// `\u202e`; two of them for a character beyond 16 bits.
private func writeEscape(_ scalar: Unicode.Scalar, to out: inout String) {
  for unit in UTF16.encode(scalar) ?? .init() {
    let hex = String(unit, radix: 16)
    out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
