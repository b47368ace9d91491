extension TextForm {
  /// Septets of a value in a text message: enough for a telephone number or a company's name, and three of them leave
  /// 100 for the message.
  static let shortValueLimit = 20

  /// `value` made harmless for a text of this form. A value is never read as a template again, so braces may stay.
  func quote(_ value: String) -> String {
    let clean = TextForm.withoutControls(value)
    return switch self {
    case .prose: clean
    case .shortMessage where Variable.references.contains(clean): clean
    case .shortMessage: ShortMessage.fold(clean, limit: TextForm.shortValueLimit)
    case .powerShell: TextForm.quotedForPowerShell(clean)
    case .shell: clean.replacing("'", with: "'\\''")
    case .appliance: TextForm.plain(clean) ?? TextForm.asInTheCase
    case .kql: clean.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    }
  }

  /// Stands in a gateway's command for a value that could mean something to it.
  static let asInTheCase = "<as in the case>"

  /// Names and addresses of letters, digits and the few signs that no command line gives a meaning; else nil.
  private static func plain(_ value: String) -> String? {
    let isPlain = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "._-@:".utf8.contains(byte)
    }
    return !value.hasPrefix("-") && value.utf8.count <= 64 && value.utf8.allSatisfy(isPlain) ? value : nil
  }

  /// Drops control characters and those that turn the direction of writing; a line break becomes a space.
  static func withoutControls(_ value: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: kept.append(" ")
      case .control: if "\n\r\t".unicodeScalars.contains(scalar) { kept.append(" ") }
      case .format, .surrogate, .privateUse, .unassigned: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// PowerShell takes the typographic single quotes for the straight one, so each is doubled.
  private static func quotedForPowerShell(_ value: String) -> String {
    var quoted = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      quoted.append(scalar)
      if "'\u{2018}\u{2019}\u{201A}\u{201B}".unicodeScalars.contains(scalar) { quoted.append(scalar) }
    }
    return String(quoted)
  }
}
