import Foundation

/// A terminal that the program believes in: what it writes is read, and keys are pressed, by the test.
final class PseudoTerminal {
  private let master: Int32
  private let name: String
  /// Kept open, so that the settings outlive the program.
  private let slave: Int32
  private var process: pid_t = 0
  /// Everything that was written.
  private(set) var output = ""

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (Int32, UInt32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN: what `unlockpt` and `ptsname` ask, which Swift's Glibc does not show.
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Workplace.Failure(text: "no pseudo terminal: \(String(cString: strerror(errno)))")
    }
    name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    if process > 0 { kill(process, SIGKILL) }
    close(master)
    close(slave)
  }

  /// Whether lines are edited and shown by the terminal itself, as it is found and as it must be left.
  var isOrdinary: Bool {
    var settings = termios()
    tcgetattr(slave, &settings)
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted
  }

  /// `variables` are more of the environment, as `NAME=value`.
  func start(
    _ program: Program, at moment: String, _ arguments: [String], variables: [String] = []
  ) throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&files, descriptor, name, O_RDWR, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // A session of its own, so that the terminal becomes the program's.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(0x80))
    let command = ["/usr/bin/env", "--chdir=\(program.workplace.path)", "NATTVAKT_NOW=\(moment)"] + variables
    let code = withStrings(command + [Program.path] + arguments) { arguments in
      withStrings(program.environment) { posix_spawn(&process, command[0], &files, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw Workplace.Failure(text: String(cString: strerror(code))) }
  }

  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits until `text` is written, after what was waited for before; false when it does not come.
  func wait(for text: String, seconds: Double = 30) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      read()
      if let range = output[seen...].range(of: text) {
        seen = range.upperBound
        return true
      }
    }
    return false
  }

  private lazy var seen = output.startIndex

  /// Waits until the terminal is, or is not, as it was found; false when that does not come.
  func wait(untilOrdinary isWanted: Bool, seconds: Double = 30) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      if isOrdinary == isWanted { return true }
      read()
    }
    return false
  }

  /// Waits until the program has stopped itself, which it does after it has given the terminal back: a signal to go on
  /// that comes before is lost.
  func waitUntilStopped(seconds: Double = 30) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
      // Behind the name, which is in brackets.
      if state.split(separator: ")").last?.hasPrefix(" T") == true { return true }
      read()
    }
    return false
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits for the program's end: its exit status, or 128 and the signal's number.
  func end(seconds: Double = 30) -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var state: Int32 = 0
    while waitpid(process, &state, WNOHANG) == 0 {
      if ContinuousClock.now >= deadline { kill(process, SIGKILL) }
      read()
    }
    read()
    process = 0
    let signal = state & 0x7F
    return signal == 0 ? state >> 8 & 0xFF : 128 + signal
  }

  private var pending: [UInt8] = []

  private func read() {
    var input = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 20) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return }
    pending += buffer[..<count]
    // A character may be cut in two.
    guard let text = String(validating: pending, as: UTF8.self) else { return }
    let offset = output.utf8.distance(from: output.startIndex, to: seen)
    output += text
    seen = output.utf8.index(output.startIndex, offsetBy: offset)
    pending = []
  }
}
