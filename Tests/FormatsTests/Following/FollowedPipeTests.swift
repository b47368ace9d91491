import Glibc
import Testing

@testable import Formats

@Suite struct `A followed pipe` {
  private let reading: Int32
  private let writing: Int32
  private let followed: FollowedPipe

  init() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    (reading, writing) = (ends[0], ends[1])
    followed = FollowedPipe(descriptor: reading)
  }

  private func put(_ text: some StringProtocol) { put(Array(text.utf8)) }

  private func put(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) } }

  @Test func `hands out lines as they come, and is over when it is closed`() throws {
    #expect(try followed.records() == [])
    put(GrowingLog.lines(1..<2) + GrowingLog.line(2).prefix(30))
    #expect(try followed.records() == [GrowingLog.line(1)])
    put(GrowingLog.line(2).dropFirst(30) + "\n" + GrowingLog.line(3))
    #expect(try followed.records() == [GrowingLog.line(2)])
    #expect(!followed.isEnded)
    close(writing)
    #expect(try followed.records() == [GrowingLog.line(3)])
    #expect(try followed.records() == [])
    #expect(followed.isEnded)
    close(reading)
  }

  @Test func `waits for a row behind a header, and for a record behind a greeting`() throws {
    put(GrowingLog.header)
    _ = try followed.records()
    put(GrowingLog.row(1) + "\n")
    #expect(try followed.records() == [GrowingLog.row(1)])
    close(writing)
    close(reading)
  }

  @Test func `reads an array element by element`() throws {
    put("[\n" + GrowingLog.line(1) + ",")
    #expect(try followed.records() == [GrowingLog.line(1)])
    put(GrowingLog.line(2) + "]\n")
    close(writing)
    #expect(try followed.records() == [GrowingLog.line(2)])
    _ = try followed.records()
    #expect(followed.isEnded)
    close(reading)
  }

  @Test(arguments: [
    [UInt8(0x1F), 0x8B, 8, 0, 1, 10], [0xFF, 0xFE, 0x7B, 0, 0x0A, 0], [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10],
  ])
  func `refuses once what is no text`(bytes: [UInt8]) {
    put(bytes)
    #expect(throws: InputError.self) { try followed.next() }
    #expect(followed.isEnded)
    #expect((try? followed.records()) == [])
    close(writing)
    close(reading)
  }

  @Test func `closed at once, it is over with nothing`() throws {
    close(writing)
    #expect(try followed.records() == [])
    #expect(followed.isEnded)
    close(reading)
  }
}
