import Reports

#if canImport(Glibc)
  import Glibc
#endif

/// Standard output and standard error. Results go to the first, everything else to the second; a reader that went away
/// is no error. Written straight to the descriptor, so that nothing waits in a buffer.
enum Terminal {
  static func prepare() { signal(SIGPIPE, SIG_IGN) }

  /// Writes a result. Ends the program quietly when the pipe is closed, and loudly when the disk is full.
  static func write(_ text: String) {
    guard let code = put(text, to: STDOUT_FILENO) else { return }
    if code == EPIPE { exit(0) }
    complain("standard output: \(String(cString: strerror(code)))")
    exit(2)
  }

  static func print(_ text: String) { write(text + "\n") }

  /// File names and what stands in files may be part of a message, so its lines are made safe like any other text.
  static func complain(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { terminalText(String($0)) }
    note("nattvakt: " + lines.joined(separator: "\n"))
  }

  static func note(_ text: String) { _ = put(text + "\n", to: STDERR_FILENO) }

  /// Written to standard error as it is, for a line that is drawn over itself.
  static func draw(_ text: String) { _ = put(text, to: STDERR_FILENO) }

  /// Nil when everything was written, else the system's error number.
  private static func put(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes -> Int32? in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }

  /// Whether the terminal knows nothing but lines of text.
  static var isDumb: Bool { variable("TERM") == "dumb" }

  /// Whether results may be coloured, unless the person wants none.
  static func showsColor(unless isUnwanted: Bool) -> Bool {
    !isUnwanted && isOutputTerminal && !isDumb && variable("NO_COLOR") == nil
  }

  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether there is a person to ask.
  static var isDialogue: Bool { isatty(STDIN_FILENO) == 1 && isErrorTerminal }

  /// Asks on standard error and reads a line; nil at the end of the input.
  static func ask(_ question: String) -> String? {
    draw(question + " ")
    return readLine()?.trimmingSpaces
  }

  /// Whether somebody said yes, in whichever language.
  static func isYes(_ answer: String?) -> Bool { ["y", "yes", "j", "ja"].contains(answer?.lowercased() ?? "") }

  /// Columns of the terminal that the result goes to, or through a pager; 100 where there is none.
  static var width: Int {
    columns(of: STDOUT_FILENO) ?? variable("COLUMNS").flatMap { Int($0) } ?? columns(of: STDERR_FILENO) ?? 100
  }

  static var errorWidth: Int { columns(of: STDERR_FILENO) ?? 100 }

  /// Nil for what is no terminal.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension String {
  /// Without spaces and tabs at its ends.
  var trimmingSpaces: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let start = drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
  }
}
