/// What a text is written in, which decides how a value is put into it.
enum TextForm: Sendable {
  case prose
  case shortMessage
  case powerShell
  case kql

  /// Commands: one text for all languages, and values only within single quotes.
  var isCode: Bool { self == .powerShell || self == .kql }
}
