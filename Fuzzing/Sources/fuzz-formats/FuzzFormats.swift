internal import Glibc

/// Makes documents from numbers and reads each in every way there is.
///
/// The work is done by a process of its own, so that one that crashes or hangs can be reported too.
@main
struct FuzzFormats {
  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      print("usage: fuzz-formats [--seconds N] [--seed N] [--folder FOLDER] [--case FILE]")
      exit(2)
    }
    if let file = options.file { exit(Worker.check(file, seed: options.seed) ? 0 : 1) }
    if options.isWorker { exit(Worker(options).run() ? 0 : 1) }
    exit(Supervisor(options).run() ? 0 : 1)
  }
}
