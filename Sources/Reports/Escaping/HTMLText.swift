/// Text from a log inside HTML, between tags or between the quotes of an attribute: nothing in it is markup, and what
/// would turn, hide or break a line of writing is a visible stand-in.
package func htmlText(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": out += "&amp;".unicodeScalars
    case "<": out += "&lt;".unicodeScalars
    case ">": out += "&gt;".unicodeScalars
    case "\"": out += "&quot;".unicodeScalars
    case "'": out += "&#39;".unicodeScalars
    default: out.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(out)
}
