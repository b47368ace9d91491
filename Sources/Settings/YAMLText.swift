/// Text of unknown origin as part of a YAML file: whatever it holds, it stays one value, or one comment.
package enum YAMLText {
  /// In double quotes, with all that YAML could take for its own, or a person not see, as escapes.
  package static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where isPlain(scalar): out.unicodeScalars.append(scalar)
      default: out += escape(scalar)
      }
    }
    return out + "\""
  }

  /// To stand behind a `#`: on one line.
  package static func comment(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isPlain(scalar) ? scalar : "\u{FFFD}") }
    return String(out)
  }

  /// What a reader of YAML takes as it is and a person sees: no control characters, line ends of any script, marks that
  /// turn or hide writing, and nothing that is no character.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
    return "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
