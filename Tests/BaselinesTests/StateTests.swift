import Baselines
import Events
import Testing

@Suite("Saved state")
struct StateTests {
  @Test(
    "reads back every number that it writes",
    arguments: [0, 1, -1, 127, 128, -64, -65, 300, .max, .min] as [Int64])
  func numbers(number: Int64) throws {
    var writer = StateWriter()
    writer.write(number)
    writer.write(UInt64(bitPattern: number))
    var reader = StateReader(writer.bytes)
    #expect(try reader.readInt64() == number)
    #expect(try reader.readUInt64() == UInt64(bitPattern: number))
    #expect(reader.isAtEnd)
  }

  @Test("reads back text, fractions, moments and ids")
  func values() throws {
    var writer = StateWriter()
    writer.write("Malmö")
    writer.write(Float(0.1))
    writer.write(-0.25)
    writer.write(Timestamp(microseconds: -5))
    writer.write(EventID(high: .max, low: 1))
    writer.write(true)
    var reader = StateReader(writer.bytes)
    #expect(try reader.readText() == "Malmö")
    #expect(try reader.readFloat() == 0.1)
    #expect(try reader.readDouble() == -0.25)
    #expect(try reader.readTimestamp() == Timestamp(microseconds: -5))
    #expect(try reader.readEventID() == EventID(high: .max, low: 1))
    #expect(try reader.readBool())
  }

  @Test("refuses a blob that was cut anywhere, and never traps")
  func truncated() {
    let whole = Habits.busyTenant().saved()
    for length in stride(from: 0, to: whole.count, by: 3) {
      #expect(throws: StateError.self) { try TenantState(saved: Array(whole[..<length])) }
    }
  }

  @Test("never traps on flipped bytes")
  func damaged() {
    let whole = Habits.busyTenant().saved()
    for i in whole.indices {
      var bytes = whole
      bytes[i] ^= 0xFF
      _ = try? TenantState(saved: bytes)
    }
  }

  @Test("refuses another version and a rest")
  func versions() {
    #expect(throws: StateError(.version(9), at: 0)) { try SourceState(saved: [9]) }
    #expect(throws: StateError.self) { try SourceState(saved: SourceState().saved() + [0]) }
  }

  @Test("the same state is the same bytes, whichever way it was come to")
  func canonical() throws {
    let state = Habits.busyTenant()
    #expect(try TenantState(saved: state.saved()).saved() == state.saved())
  }
}
