import Events
import Testing

@Suite("Telephone numbers")
struct PhoneNumberTests {
  @Test("are masked but for the last two digits, and a short one wholly")
  func masked() {
    #expect(PhoneNumber.masked("+46 70 174 06 05") == "+•• •• ••• •• 05")
    #expect(PhoneNumber.masked("070-174 06 05") == "•••-••• •• 05")
    #expect(PhoneNumber.masked("112") == "•••" && PhoneNumber.masked("") == "")
  }

  @Test(
    "are masked where somebody wrote them into a text, and nothing else is",
    arguments: [
      ("ring 070-174 06 05, inte +46 8 465 005 00.", "ring •••-••• •• 05, inte +•• • ••• ••• 00."),
      ("(08) 465 004 10 until 2026-10-16", "(••) ••• ••• 10 until 2026-10-16"), ("0701740605", "••••••••05"),
      ("until 2026-10-16 09:45:00, 10.0.0.1, 0.0.0.0", "until 2026-10-16 09:45:00, 10.0.0.1, 0.0.0.0"),
      ("0a1b-01234567-89ab", "0a1b-01234567-89ab"), ("01234567-89ab-4cde", "01234567-89ab-4cde"),
      ("call 112, room 0042, +1", "call 112, room 0042, +1"), ("", ""), ("+", "+"), ("0", "0"),
    ])
  func within(text: String, masked: String) {
    #expect(PhoneNumber.maskedWithin(text) == masked)
  }

  @Test("are the same however they are grouped, with and without the country, and not when they only end alike")
  func same() {
    #expect(PhoneNumber.areSame("070-174 06 05", "+46 70 174 06 05"))
    #expect(PhoneNumber.areSame("0046701740605", "+46 70 174 06 05"))
    #expect(!PhoneNumber.areSame("070-174 06 05", "070-174 06 06"))
    #expect(!PhoneNumber.areSame("06 05", "070-174 06 05") && !PhoneNumber.areSame("", "112"))
    #expect(PhoneNumber.areSame("", ""))
  }
}
