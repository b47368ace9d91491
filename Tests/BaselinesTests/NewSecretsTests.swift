import Baselines
import Events
import Testing

@Suite("New secrets")
struct NewSecretsTests {
  private func time(_ hours: Double) -> Timestamp { Habits.start.adding(seconds: hours * 3_600) }

  @Test("are new for a day, by the account's or by the program's name")
  func day() {
    var secrets = NewSecrets()
    secrets.note(7, at: time(0))
    #expect(secrets.holds(7, 0, at: time(1)) && secrets.holds(1, 7, at: time(24)))
    #expect(!secrets.holds(7, 0, at: time(24.1)) && !secrets.holds(8, 9, at: time(1)))
    #expect(!secrets.holds(7, 0, at: time(-1)))
  }

  @Test("of nothing are not kept, and of many the latest are")
  func bounded() {
    var secrets = NewSecrets()
    secrets.note(0, at: time(0))
    #expect(!secrets.holds(0, 0, at: time(0)))
    for key in 1...1_000 { secrets.note(UInt64(key), at: time(0)) }
    #expect(secrets.holds(1_000, 0, at: time(1)) && !secrets.holds(1, 0, at: time(1)))
    #expect(secrets.saved().count < 4_096)
  }

  @Test("survive being saved")
  func saved() throws {
    var secrets = NewSecrets()
    secrets.note(7, at: time(0))
    #expect(try NewSecrets(saved: secrets.saved()) == secrets)
  }
}
