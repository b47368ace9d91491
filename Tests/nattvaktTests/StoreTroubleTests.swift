import Foundation
import Store
import Testing

/// A store that cannot be written: said so, and neither it nor somebody else's file is touched.
@Suite("A store in trouble")
struct StoreTroubleTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private var otherLogs: String { Sample.folder + "/a-vpn/logs" }

  private func analyze(_ logs: String) -> String {
    (["$nattvakt"] + Sample.analyze(into: "store.sqlite") + [logs]).joined(separator: " ")
  }

  private func digest(_ name: String = "store.sqlite", mode: Store.Mode = .readWrite) throws -> String {
    let store = try Store.open(workplace.file(name), mode: mode)
    #expect(try store.check() == [])
    return try store.digest()
  }

  @Test("none: it is closed when the run is over, and is one file for whoever copies it")
  func closed() throws {
    #expect(try program.run(Sample.analyze(into: "store.sqlite") + [Sample.logs]).status == 0)
    #expect(workplace.exists("store.sqlite"))
    #expect(!workplace.exists("store.sqlite-wal"))
    #expect(!workplace.exists("store.sqlite-shm"))
  }

  @Test("full: the findings are printed, the store is as it was, and a later run makes up for it")
  func full() throws {
    #expect(try program.run(Sample.analyze(into: "store.sqlite") + [otherLogs]).status == 0)
    let before = try digest()
    let plain = try program.run(Sample.analyze + [Sample.logs])
    let outcome = try program.shell("ulimit -f 200; \(analyze(Sample.logs))")
    #expect(outcome.status == 2)
    #expect(outcome.findings == plain.findings)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaints.first?.hasPrefix("nattvakt: nothing was saved: store.sqlite: ") == true)
    #expect(try digest() == before)
    let later = try program.run(Sample.analyze(into: "store.sqlite") + [Sample.logs])
    #expect(later.status == 0)
    #expect(later.findings == plain.findings)
  }

  @Test("on a full disk, the same", .enabled(if: Mounting.isPossible, "mounting a small file system takes privileges"))
  func fullDisk() throws {
    let plain = try program.run(Sample.analyze + [Sample.logs])
    try workplace.make("mkdir small && mount -t tmpfs -o size=1500k none small")
    defer { try? workplace.make("umount small") }
    #expect(try program.run(Sample.analyze(into: "small/store.sqlite") + [otherLogs]).status == 0)
    let before = try digest("small/store.sqlite")
    try workplace.make("head -c 2M /dev/zero > small/filler || true")
    let outcome = try program.run(Sample.analyze(into: "small/store.sqlite") + [Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaints.first?.contains("small/store.sqlite: ") == true)
    #expect(outcome.findings == plain.findings)
    try workplace.make("rm small/filler")
    #expect(try digest("small/store.sqlite") == before)
  }

  @Test(
    "read-only: nothing is saved, and what is there can be read",
    .enabled(if: Mounting.isPossible, "chmod does not keep root out, and mounting takes privileges"))
  func readOnly() throws {
    try workplace.make("mkdir fixed")
    #expect(try program.run(Sample.analyze(into: "fixed/store.sqlite") + [otherLogs]).status == 0)
    try workplace.make("mount --bind fixed fixed && mount -o remount,ro,bind fixed")
    defer { try? workplace.make("umount fixed") }
    let plain = try program.run(Sample.analyze + [Sample.logs])
    let outcome = try program.run(Sample.analyze(into: "fixed/store.sqlite") + [Sample.logs])
    #expect(outcome.status == 2)
    #expect(outcome.findings == plain.findings)
    #expect(outcome.errors.contains("fixed/store.sqlite: the store cannot be written; check the rights"))
    for command in ["cases list", "store info", "store check", "store backup copy.sqlite"] {
      let reading = try program.shell("$nattvakt \(command) --store fixed/store.sqlite")
      #expect(reading.status == 0, "\(command): \(reading.errors)")
    }
    #expect(try digest("copy.sqlite") == digest("fixed/store.sqlite", mode: .readOnly))
  }

  @Test("no database, a database of another program, or a folder: refused and left alone")
  func foreign() throws {
    try workplace.write("text.sqlite", "nothing of the kind")
    var sqlite = Data("SQLite format 3\0".utf8)
    sqlite.append(Data(repeating: 0xA5, count: 4_080))
    try workplace.write("damaged.sqlite", sqlite)
    try workplace.write("other.sqlite", try Data(contentsOf: otherDatabase()))
    try workplace.make("mkdir folder.sqlite")
    for (name, reason) in [
      ("text.sqlite", "this file is no store"), ("other.sqlite", "this is a database of another program"),
      ("damaged.sqlite", ""), ("folder.sqlite", ""),
    ] {
      let before = try? workplace.bytes(name)
      let outcome = try program.run(Sample.analyze(into: name) + [Sample.logs])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("\(name): \(reason)"))
      #expect((try? workplace.bytes(name)) == before)
    }
  }

  /// A store under another application's number: byte 68 of SQLite's header.
  private func otherDatabase() throws -> URL {
    let store = try Store.open(workplace.file("made.sqlite"), mode: .readWrite)
    try store.close()
    var bytes = try workplace.bytes("made.sqlite")
    for offset in 68..<72 { bytes[offset] = 7 }
    return URL(fileURLWithPath: try workplace.write("made.sqlite", bytes))
  }

  @Test("in use: the second run waits a moment, then says so")
  func inUse() throws {
    #expect(try program.run(Sample.analyze(into: "store.sqlite") + [otherLogs]).status == 0)
    let before = try digest()
    let store = try Store.open(workplace.file("store.sqlite"), mode: .readOnly)
    let claim = try store.claim()
    let refused = try program.run(Sample.analyze(into: "store.sqlite") + [Sample.logs])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("store.sqlite: another process is using the store; wait for it to end"))
    claim.release()
    #expect(try digest() == before)
    #expect(try program.run(Sample.analyze(into: "store.sqlite") + [Sample.logs]).status == 0)
  }
}

/// Whether this machine lets the tests mount anything.
enum Mounting {
  static let isPossible: Bool = {
    guard let workplace = try? Workplace() else { return false }
    return (try? workplace.make("mkdir small && mount -t tmpfs -o size=64k none small && umount small")) != nil
  }()
}
