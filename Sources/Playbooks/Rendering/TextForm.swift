/// What a text is written in, which decides how a value is put into it.
enum TextForm: Sendable {
  case prose
  case shortMessage
  case powerShell
  case kql
  /// A POSIX shell.
  case shell
  /// The command line of a gateway, which knows no quoting that could be relied on.
  case appliance

  /// Commands: one text for all languages.
  var isCode: Bool { self != .prose && self != .shortMessage }

  /// Whether values may stand within single quotes only.
  var needsQuotes: Bool { self == .powerShell || self == .kql || self == .shell }
}
