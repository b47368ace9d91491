import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The terminal key by key, on a screen of its own. What it was before comes back with `restore`, also after a signal:
/// those that would end the program become `Key.stop`, so that it ends in its own way.
final class RawTerminal {
  private let before: termios
  private let raw: termios
  private let stop: Stop
  private let sources: [any DispatchSourceSignal]
  private var decoder = KeyDecoder()
  private var size: (width: Int, height: Int)
  private var isRestored = false

  private final class Stop: Sendable { let isAsked = Atomic(false) }

  /// Nil where standard input or output is no terminal.
  init?() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0, isatty(STDOUT_FILENO) == 1 else { return nil }
    before = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0 else { return nil }
    raw = settings
    let stop = Stop()
    self.stop = stop
    sources = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { stop.isAsked.store(true, ordering: .relaxed) }
      source.resume()
      return source
    }
    size = RawTerminal.currentSize
    Terminal.write(RawTerminal.otherScreen)
  }

  deinit { restore() }

  func restore() {
    if isRestored { return }
    isRestored = true
    Terminal.write("\u{1B}[?25h\u{1B}[?1049l")
    var settings = before
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
  }

  /// What stood on the terminal is there again afterwards.
  private static let otherScreen = "\u{1B}[?1049h\u{1B}[H"

  /// Gives the terminal back to whoever started the program, until they bring it to the front again.
  private func suspend() {
    Terminal.write("\u{1B}[?25h\u{1B}[?1049l")
    var settings = before
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    raise(SIGSTOP)
    settings = raw
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    Terminal.write(RawTerminal.otherScreen)
    size = RawTerminal.currentSize
  }

  var width: Int { size.width }
  var height: Int { size.height }

  /// Waits for the next key.
  func key() -> Key {
    let key = nextKey()
    if key != .suspend { return key }
    suspend()
    return .resize
  }

  private func nextKey() -> Key {
    var waited: Int32 = 0
    while true {
      if stop.isAsked.load(ordering: .relaxed) { return .stop }
      if let key = decoder.next(isComplete: false) { return key }
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let count = poll(&input, 1, RawTerminal.patience)
      if count == 0, let key = decoder.next(isComplete: true) { return key }
      if count > 0, !readMore() { return .stop }
      let now = RawTerminal.currentSize
      if now != size {
        size = now
        return .resize
      }
      waited += RawTerminal.patience
      if count == 0, waited >= RawTerminal.idleAfter { return .idle }
    }
  }

  /// Milliseconds: a lone escape is told from a sequence after so long, and a signal noticed.
  private static let patience: Int32 = 50
  /// Milliseconds: what is left of the time is told in minutes, and half of one off is near enough.
  private static let idleAfter: Int32 = 20_000

  /// False at the end of the input.
  private func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 { decoder.add(buffer[..<count]) }
    return count > 0 || count < 0 && errno == EINTR
  }

  private static var currentSize: (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
