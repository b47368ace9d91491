/// Text from a log, made safe to print on one line: control characters, escape sequences, line ends and what turns or
/// hides writing become visible stand-ins, so that a user name can neither move the cursor nor turn the line around.
package func terminalText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { clean.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar) }
  return String(clean)
}

/// Control characters, invisible ones, and those that set the direction of writing.
func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E: true
  case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
  case 0xE0000...0xE007F: true
  default: false
  }
}
