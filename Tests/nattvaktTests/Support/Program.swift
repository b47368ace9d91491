import Foundation

/// The built program, as a person would run it in a workplace.
struct Program {
  let workplace: Workplace

  init(_ workplace: Workplace) { self.workplace = workplace }

  /// Beside the tests: both are products of the same build.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/nattvakt"
  }()

  struct Outcome {
    /// Exit status; 128 and the signal's number for a program that was killed.
    var status: Int32
    var output: String
    var errors: String
    /// Most memory at any moment, in bytes, to within what is allotted in the last ten milliseconds.
    var peak: Int
    var seconds: Double
  }

  func run(_ arguments: [String], killedAfter: Double? = nil, patience: Double = 120) throws -> Outcome {
    try spawn([Program.path] + arguments, killedAfter: killedAfter, patience: patience)
  }

  /// At a moment of the test's own; what is typed is nothing, or `input`.
  func run(at moment: String, _ arguments: [String], input: String? = nil) throws -> Outcome {
    let command = ["/usr/bin/env", "NATTVAKT_NOW=\(moment)", Program.path] + arguments
    guard let input else { return try spawn(command, killedAfter: nil, patience: 120) }
    let file = try workplace.write(UUID().uuidString + ".in", input)
    let script = ["/bin/bash", "-c", "exec \"$@\" < '\(file)'", "bash"]
    return try spawn(script + command, killedAfter: nil, patience: 120)
  }

  /// Runs a script in which `$nattvakt` is the program.
  func shell(_ script: String, patience: Double = 120) throws -> Outcome {
    try spawn(["/bin/bash", "-c", script], killedAfter: nil, patience: patience)
  }

  private func spawn(_ command: [String], killedAfter: Double?, patience: Double) throws -> Outcome {
    let name = UUID().uuidString
    let (output, errors) = (workplace.file(name + ".out"), workplace.file(name + ".err"))
    defer { for file in [output, errors] { unlink(file) } }
    let start = ContinuousClock.now
    let process = try launch(command, output: output, errors: errors)
    let (status, peak) = wait(for: process, killedAfter: killedAfter, patience: patience, since: start)
    let took = (ContinuousClock.now - start).components
    return Outcome(
      status: status, output: text(output), errors: text(errors), peak: peak,
      seconds: Double(took.seconds) + Double(took.attoseconds) / 1e18)
  }

  private func launch(_ command: [String], output: String, errors: String) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whoever started the tests may ignore signals, and that would be inherited.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // Gives way to the command, in its folder.
    let enter = ["/usr/bin/env", "--chdir=\(workplace.path)"]
    var process: pid_t = 0
    let code = withStrings(enter + command) { arguments in
      withStrings(environment) { posix_spawn(&process, enter[0], &files, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw Workplace.Failure(text: "\(enter[0]): \(String(cString: strerror(code)))") }
    return process
  }

  var environment: [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH=\(path)", "HOME=\(workplace.file("home"))", "TMPDIR=\(workplace.file("temporary"))", "LC_ALL=C.UTF-8",
      "nattvakt=\(Program.path)", "samples=\(Sample.folder)",
    ]
  }

  private func wait(
    for process: pid_t, killedAfter: Double?, patience: Double, since start: ContinuousClock.Instant
  ) -> (status: Int32, peak: Int) {
    let deadline = start + .seconds(killedAfter ?? patience)
    var (state, peak, rounds) = (Int32(0), 0, 0)
    while waitpid(process, &state, WNOHANG) == 0 {
      if ContinuousClock.now >= deadline { kill(process, SIGKILL) }
      if rounds % 10 == 0 { peak = max(peak, residentPeak(of: process)) }
      rounds += 1
      usleep(1_000)
    }
    let signal = state & 0x7F
    return (signal == 0 ? state >> 8 & 0xFF : 128 + signal, peak)
  }

  /// The system's own mark. What `wait4` tells would count the memory of the tests, which the process begins as.
  private func residentPeak(of process: pid_t) -> Int {
    let line = text("/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) * 1_024
  }

  private func text(_ file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }
}

/// Calls `body` with `strings` as C wants them: pointers to copies, then null.
func withStrings<T>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T) -> T {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
