import Testing

@testable import Formats

@Suite struct `A followed file` {
  private let folder = TemporaryFolder()
  private var log: GrowingLog { GrowingLog(folder.path + "/app.log") }

  private func follow() throws -> FollowedFile {
    let file = try FollowedFile(FilePath(log.path), now: 0)
    try file.decide(isSettled: false)
    return file
  }

  private func look(_ file: FollowedFile, now: Double, isSettled: Bool = false) throws {
    try file.refresh(now: now)
    try file.decide(isSettled: isSettled)
  }

  @Test func `hands out whole lines, and a half-written one when the rest has come`() throws {
    let line = GrowingLog.line(3)
    log.append(GrowingLog.lines(1..<3) + line.prefix(40))
    let file = try follow()
    #expect(try file.records() == [GrowingLog.line(1), GrowingLog.line(2)])
    #expect(file.backlog == 40)
    log.append(line.dropFirst(40) + "\n")
    try look(file, now: 1)
    #expect(try file.records() == [line])
    #expect(file.place == InputPlace(offset: file.size, record: 4))
  }

  @Test func `hands out a last line without an end only when it is a whole object`() throws {
    let line = GrowingLog.line(2)
    log.append(GrowingLog.lines(1..<2) + line.dropLast(1))
    let file = try follow()
    #expect(try file.records().count == 1)
    #expect(try file.last(isOld: true) == nil)
    log.append("}")
    try look(file, now: 1)
    #expect(try file.records() == [])
    #expect(try file.last(isOld: false)?.texts == [line])
    log.append("\n" + GrowingLog.lines(3..<4))
    try look(file, now: 2)
    #expect(try file.records() == [GrowingLog.line(3)])
  }

  @Test func `waits where only a header, or half of one, is there`() throws {
    let half = GrowingLog.header.prefix(20)
    log.append(String(half))
    let file = try follow()
    #expect(file.shape == .undecided)
    log.append(String(GrowingLog.header.dropFirst(20)))
    try look(file, now: 1)
    log.append(GrowingLog.row(1) + "\n")
    try look(file, now: 2)
    #expect(file.shape == .growing)
    #expect(try file.records() == [GrowingLog.row(1)])
    #expect(file.sample?.header.map { $0 + [0x0A] } == Array(GrowingLog.header.utf8))
  }

  @Test func `keeps line ends within quotes, wherever a row is cut`() throws {
    let rows = GrowingLog.row(1) + "\r\n" + GrowingLog.row(2) + "\r\n"
    log.append(GrowingLog.header.dropLast() + "\r\n" + rows)
    let file = try follow()
    #expect(try file.records().count == 2)
    let next = Array((GrowingLog.row(3) + "\r\n").utf8)
    var records: [String] = []
    for (number, byte) in next.enumerated() {
      log.append([byte])
      try look(file, now: Double(number))
      records += try file.records()
    }
    #expect(records == [GrowingLog.row(3)])
  }

  @Test func `takes the last row of a table without a line end when its last cell is closed or old`() throws {
    log.append(GrowingLog.header + GrowingLog.row(1) + "\n" + GrowingLog.row(2).dropLast())
    let file = try follow()
    #expect(try file.records().count == 1)
    #expect(try file.last(isOld: true) == nil)
    log.append("\"")
    try look(file, now: 1)
    _ = try file.records()
    #expect(try file.last(isOld: false)?.texts == [GrowingLog.row(2)])
    log.append("\n15,2026-09-07T08:00:00,anna@fjordbygg.example,UserLoggedIn,{}")
    try look(file, now: 2, isSettled: true)
    #expect(try file.records() == [])
    #expect(try file.last(isOld: false) == nil)
    #expect(try file.last(isOld: true)?.texts.first?.hasSuffix("{}") == true)
  }

  @Test func `begins again when it was cut short, also when it is longer by now`() throws {
    log.append(GrowingLog.lines(1..<4))
    let file = try follow()
    #expect(try file.records().count == 3)
    let before = file.mark
    log.rewrite(GrowingLog.lines(4..<5))
    try look(file, now: 1)
    #expect(file.generation == 1)
    #expect(try file.records() == [GrowingLog.line(4)])
    #expect(file.mark != before)
    log.rewrite(GrowingLog.lines(5..<20))
    try look(file, now: 2)
    #expect(file.generation == 2)
    #expect(try file.records().count == 15)
  }

  @Test func `is read on where it was renamed or deleted`() throws {
    log.append(GrowingLog.lines(1..<2))
    let file = try follow()
    #expect(try file.records().count == 1)
    let moved = GrowingLog(folder.path + "/app.log.1")
    log.move(to: moved.path)
    moved.append(GrowingLog.lines(2..<3))
    moved.remove()
    try look(file, now: 1)
    #expect(try file.records() == [GrowingLog.line(2)])
  }

  @Test func `rests and goes on where it was`() throws {
    log.append(GrowingLog.lines(1..<3))
    let file = try follow()
    #expect(try file.records().count == 2)
    file.rest()
    #expect(!file.isOpen)
    try look(file, now: 1)
    #expect(!file.isOpen)
    log.append(GrowingLog.lines(3..<4))
    try look(file, now: 2)
    #expect(try file.records() == [GrowingLog.line(3)])
  }

  @Test func `goes on where an earlier process ended, if it is the same file`() throws {
    log.append(GrowingLog.lines(1..<3))
    let file = try follow()
    #expect(try file.records().count == 2)
    log.append(GrowingLog.lines(3..<4))
    let next = try FollowedFile(FilePath(log.path), now: 0)
    #expect(next.resume(file.mark, at: file.place))
    try next.decide(isSettled: false)
    #expect(try next.records() == [GrowingLog.line(3)])
    #expect(next.place.record == 4)
    log.rewrite(GrowingLog.lines(7..<12))
    #expect(try !FollowedFile(FilePath(log.path), now: 0).resume(file.mark, at: file.place))
  }

  @Test func `leaves documents, UTF-16 and compressed files until they are complete`() throws {
    log.append("[" + GrowingLog.line(1) + ",\n")
    let file = try follow()
    #expect(file.shape == .undecided)
    try file.decide(isSettled: true)
    #expect(file.shape == .whole)
    file.finishWhole()
    #expect(file.backlog == 0)
    log.append(GrowingLog.line(2) + "]")
    try look(file, now: 1, isSettled: true)
    #expect(file.shape == .whole)
    #expect(file.backlog == file.size)
    for (name, bytes) in [
      ("a", [UInt8(0x1F), 0x8B, 8, 0]), ("b", [0xFF, 0xFE, 0x61, 0]), ("c", Array("PK\u{3}\u{4}".utf8)),
    ] {
      GrowingLog(folder.path + "/" + name).append(bytes)
      let other = try FollowedFile(FilePath(folder.path + "/" + name), now: 0)
      try other.decide(isSettled: false)
      #expect(other.shape == .whole)
    }
  }

  @Test func `one line that was taken for a whole document becomes a growing log with the next`() throws {
    log.append(#"{"value":[\#(GrowingLog.line(1))]}"# + "\n")
    let file = try follow()
    try file.decide(isSettled: true)
    #expect(file.shape == .whole)
    log.rewrite(GrowingLog.lines(1..<3))
    try look(file, now: 1)
    #expect(file.shape == .growing)
    #expect(try file.records().count == 2)
  }

  @Test func `tells why nothing is read of it, until it has become a log`() throws {
    log.append("nothing that anybody knows\n")
    let file = try follow()
    #expect(file.obstacle == nil)
    try file.decide(isSettled: true)
    #expect(file.obstacle?.hasPrefix("not a sign-in or audit log that Nattvakt knows") == true)
    log.append(GrowingLog.lines(1..<9))
    try look(file, now: 1)
    #expect(file.obstacle == nil)
    #expect(try file.records().count == 9)
    let picture = GrowingLog(folder.path + "/picture")
    picture.append([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let other = try FollowedFile(FilePath(picture.path), now: 0)
    try other.decide(isSettled: false)
    #expect(other.shape == .refused)
    #expect(other.obstacle != nil)
  }
}
