internal import Glibc

@testable import Reference

/// Has a worker do the work; where that fails, makes the smallest case of it that fails too.
struct Supervisor {
  private let options: Options
  private static let mostAttempts = 400

  init(_ options: Options) { self.options = options }

  /// Whether all went well.
  func run() -> Bool {
    mkdir(options.folder, 0o755)
    let arguments = ["--seconds", "\(options.seconds)", "--seed", "\(options.seed)", "--folder", options.folder]
    if spawn(arguments + ["--worker"], isQuiet: false) { return true }
    let place = File.read(options.place).map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) } ?? ""
    guard let seed = UInt64(place) else { return false }
    let file = options.file(for: seed)
    let content = smallest(RandomDocument(seed: seed).content, file, seed)
    File.write(content, to: file)
    print("document \(seed) fails; \(content.count) bytes that do are in \(file). Again: --case \(file) --seed \(seed)")
    return false
  }

  /// Takes out whatever can be spared, large parts first.
  private func smallest(_ content: [UInt8], _ file: String, _ seed: UInt64) -> [UInt8] {
    var (content, attempts) = (content, 0)
    var length = content.count / 2
    while length > 0, attempts < Supervisor.mostAttempts {
      var start = 0
      while start < content.count, attempts < Supervisor.mostAttempts {
        var part = content
        part.removeSubrange(start..<min(content.count, start + length))
        File.write(part, to: file)
        attempts += 1
        if spawn(["--case", file, "--seed", "\(seed)"], isQuiet: true) { start += length } else { content = part }
      }
      length /= 2
    }
    return content
  }

  /// Whether this program with these arguments ends well.
  private func spawn(_ arguments: [String], isQuiet: Bool) -> Bool {
    let words = (CommandLine.arguments.prefix(1) + arguments).map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    return system("exec " + words.joined(separator: " ") + (isQuiet ? " >/dev/null 2>&1" : "")) == 0
  }
}
