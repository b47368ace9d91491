import Glibc
import Testing

@testable import Formats

@Suite struct `Following paths` {
  private let folder = TemporaryFolder()

  private func log(_ name: String) -> GrowingLog { GrowingLog(folder.path + "/" + name) }

  private func names(_ follower: Follower) -> [String] {
    follower.files.map { $0.currentPath.replacing(folder.path + "/", with: "") }
  }

  /// What has come since the last look, in every file.
  private func read(_ follower: Follower, now: Double) throws -> [String] {
    _ = follower.look(now: now)
    return try follower.files.flatMap { try $0.records() }
  }

  private func saved(_ follower: Follower) -> [Follower.Saved] {
    follower.files.map { Follower.Saved(mark: $0.mark, path: $0.currentPath, place: $0.place) }
  }

  @Test func `files in folders are found as they come, hidden ones are left out, links do not loop`() {
    folder.makeFolder("in")
    folder.makeFolder("in/deep")
    log("in/.scratch").append(GrowingLog.lines(1..<2))
    log("in/b.log").append(GrowingLog.lines(1..<2))
    folder.link("in/up", to: "..")
    folder.link("in/deep/self", to: folder.path + "/in")
    let follower = Follower([folder.path + "/in"], settle: 1)
    #expect(follower.look(now: 0).isEmpty)
    #expect(names(follower) == ["in/b.log"])
    log("in/deep/a.log").append(GrowingLog.lines(2..<3))
    log("in/.scratch").move(to: folder.path + "/in/c.log")
    _ = follower.look(now: 1)
    #expect(names(follower).sorted() == ["in/b.log", "in/c.log", "in/deep/a.log"])
  }

  @Test func `what is not there yet is told once, and followed when it comes`() throws {
    let follower = Follower([folder.path + "/later", folder.path + "/app.log"], settle: 1)
    let problems = follower.look(now: 0)
    #expect(problems.map(\.input) == [folder.path + "/later", folder.path + "/app.log"])
    #expect(problems.allSatisfy { $0.advice == "it is followed as soon as it is there" })
    #expect(follower.look(now: 1) == [])
    #expect(follower.problems.count == 2)
    folder.makeFolder("later")
    log("later/a.log").append(GrowingLog.lines(1..<2))
    log("app.log").append(GrowingLog.lines(2..<3))
    #expect(try read(follower, now: 2).count == 2)
    #expect(follower.problems == [])
    log("app.log").move(to: folder.path + "/app.log.1")
    #expect(follower.look(now: 3) == [])
    #expect(follower.problems == [])
  }

  @Test func `a named file is read to its end after a rotation, and the new one beside it`() throws {
    log("app.log").append(GrowingLog.lines(1..<2))
    let follower = Follower([folder.path + "/app.log"], settle: 1)
    #expect(try read(follower, now: 0).count == 1)
    log("app.log").move(to: folder.path + "/app.log.1")
    log("app.log.1").append(GrowingLog.lines(2..<3))
    log("app.log").append(GrowingLog.lines(3..<4))
    #expect(try read(follower, now: 1) == [GrowingLog.line(2), GrowingLog.line(3)])
    log("app.log.1").append(GrowingLog.lines(4..<5))
    #expect(try read(follower, now: 2) == [GrowingLog.line(4)])
    _ = follower.look(now: 13)
    #expect(names(follower) == ["app.log"])
  }

  @Test func `what came and was rotated between two looks is read too, in the order of its writing, and nothing older`()
    throws
  {
    log("app.log.0").append(GrowingLog.lines(90..<92))
    // More than a tick of the clock that files are dated by.
    usleep(30_000)
    log("app.log").append(GrowingLog.lines(1..<2))
    let follower = Follower([folder.path + "/app.log"], settle: 1)
    #expect(try read(follower, now: 0).count == 1)
    for (number, lines) in [(1, 2..<4), (2, 4..<6), (3, 6..<8)] {
      log("app.log").move(to: folder.path + "/app.log.\(number)")
      usleep(30_000)
      log("app.log").append(GrowingLog.lines(lines))
    }
    let lines = try read(follower, now: 60)
    #expect(lines == (2..<8).map { GrowingLog.line($0) })
    #expect(names(follower).sorted() == ["app.log", "app.log.2", "app.log.3"])
  }

  @Test func `a file that is rotated before it shows what it is keeps its path`() throws {
    log("app.log").append(String(GrowingLog.line(1).prefix(30)))
    let follower = Follower([folder.path + "/app.log"], settle: 1)
    #expect(try read(follower, now: 0) == [])
    log("app.log").append(GrowingLog.line(1).dropFirst(30) + "\n")
    log("app.log").move(to: folder.path + "/app.log.1")
    log("app.log").append(GrowingLog.lines(2..<3))
    #expect(try read(follower, now: 1) == [GrowingLog.line(1), GrowingLog.line(2)])
  }

  @Test func `what is deleted, read or not, is let go after a while`() {
    log("half.log").append(GrowingLog.lines(1..<2) + "{")
    log("undecided.log").append("{")
    log("unknown.log").append("no log\n")
    let follower = Follower([folder.path], settle: 1)
    _ = follower.look(now: 0)
    for file in follower.files { while (try? file.next()) != nil {} }
    for name in ["half.log", "undecided.log", "unknown.log"] { log(name).remove() }
    _ = follower.look(now: 2)
    #expect(follower.files.count == 3)
    _ = follower.look(now: 13)
    #expect(follower.files.isEmpty)
  }

  @Test func `a later process goes on through what was rotated meanwhile`() throws {
    log("app.log").append(GrowingLog.lines(1..<3))
    let first = Follower([folder.path + "/app.log"], settle: 1)
    #expect(try read(first, now: 0).count == 2)
    let places = saved(first)
    log("app.log").append(GrowingLog.lines(3..<4))
    log("app.log").move(to: folder.path + "/app.log.2")
    log("app.log.1").append(GrowingLog.lines(4..<5))
    log("app.log").append(GrowingLog.lines(5..<6))
    let second = Follower([folder.path + "/app.log"], settle: 1, saved: places)
    #expect(try Set(read(second, now: 0)) == Set((3..<6).map(GrowingLog.line)))
    #expect(second.missing == [])
  }

  @Test func `a file that is gone is forgotten, and one that took its number is another`() throws {
    log("app.log").append(GrowingLog.lines(1..<3))
    let first = Follower([folder.path], settle: 1)
    #expect(try read(first, now: 0).count == 2)
    let places = saved(first)
    log("app.log").rewrite(GrowingLog.lines(4..<9))
    let second = Follower([folder.path], settle: 1, saved: places)
    #expect(try read(second, now: 0).count == 5)
    log("app.log").remove()
    let third = Follower([folder.path], settle: 1, saved: places)
    #expect(try read(third, now: 0) == [])
    #expect(third.missing == places.map(\.mark))
  }

  @Test func `of many files all are read, though only some are open`() throws {
    for number in 0..<700 { log("\(number).log").append(GrowingLog.lines(number..<number + 1)) }
    let follower = Follower([folder.path], settle: 1)
    var records: [String] = []
    for turn in 0..<12 {
      records += try read(follower, now: Double(turn))
      #expect(follower.files.filter(\.isOpen).count <= 256)
    }
    #expect(records.count == 700)
    for number in 0..<700 { log("\(number).log").append(GrowingLog.lines(number + 700..<number + 701)) }
    for turn in 12..<30 { records += try read(follower, now: Double(turn)) }
    #expect(records.count == 1_400)
    #expect(Set(records).count == 1_400)
  }

  @Test func `an empty file is nothing yet`() throws {
    log("app.log").append("")
    let follower = Follower([folder.path], settle: 1)
    #expect(try read(follower, now: 5) == [])
    log("app.log").append(GrowingLog.lines(1..<2))
    #expect(try read(follower, now: 6).count == 1)
  }
}
