internal import Glibc

@testable import Reference

/// Reads one document after the other until the time is over or two readings of one differ.
struct Worker {
  private let options: Options
  /// A document that takes longer hangs.
  private static let patience: UInt32 = 60

  init(_ options: Options) { self.options = options }

  /// Whether all went well.
  func run() -> Bool {
    let start = time(nil)
    let place = fopen(options.place, "wb")
    var (seed, total) = (options.seed, DocumentCheck.Yield())
    while time(nil) - start < options.seconds {
      note(seed, in: place)
      do {
        let yield = try Worker.check(RandomDocument(seed: seed), seed: seed, content: nil)
        total.records += yield.records
        total.events += yield.events
      } catch {
        print("document \(seed): \(error)")
        return false
      }
      seed += 1
    }
    let (documents, seconds) = (seed - options.seed, max(1, time(nil) - start))
    print(
      "\(documents) documents (\(options.seed) to \(seed - 1)), \(total.records) records, \(total.events) events "
        + "in \(seconds) s, \(documents / UInt64(seconds)) documents a second: every reading agrees")
    return true
  }

  private func note(_ seed: UInt64, in file: UnsafeMutablePointer<FILE>?) {
    guard let file else { return }
    rewind(file)
    fputs("\(seed)\n", file)
    fflush(file)
  }

  /// A case: what is left of document `seed`.
  static func check(_ path: String, seed: UInt64) -> Bool {
    guard let content = File.read(path) else {
      print("cannot read \(path)")
      return false
    }
    do {
      let yield = try check(RandomDocument(seed: seed), seed: seed, content: content)
      print("\(yield.records) records, \(yield.events) events: every reading agrees")
      return true
    } catch {
      print(error)
      return false
    }
  }

  private static func check(_ document: RandomDocument, seed: UInt64, content: [UInt8]?) throws -> DocumentCheck.Yield {
    alarm(patience)
    defer { alarm(0) }
    var check = DocumentCheck(document, seed: seed, content: content)
    return try check.run()
  }
}
