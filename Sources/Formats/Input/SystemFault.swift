internal import Glibc

/// What the system said when the last call failed.
enum SystemFault {
  static var current: String { text(of: errno) }

  /// In lower case, as the middle of a sentence: "no such file or directory".
  static func text(of code: Int32) -> String {
    guard let message = strerror(code) else { return "error \(code)" }
    let text = String(cString: message)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
