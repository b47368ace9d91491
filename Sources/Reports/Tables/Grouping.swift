/// `1 234 567`, with no-break spaces.
package func grouped(_ value: Int) -> String {
  var out = ""
  for (i, digit) in String(abs(value)).reversed().enumerated() {
    if i > 0, i % 3 == 0 { out.append("\u{A0}") }
    out.append(digit)
  }
  return (value < 0 ? "-" : "") + String(out.reversed())
}
