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
    #expect(PhoneNumber.masking(text) == masked)
  }

  @Test("are the same however they are grouped, with and without the country, and not when they only end alike")
  func same() {
    #expect(PhoneNumber.areSame("070-174 06 05", "+46 70 174 06 05"))
    #expect(PhoneNumber.areSame("0046701740605", "+46 70 174 06 05"))
    #expect(!PhoneNumber.areSame("070-174 06 05", "070-174 06 06"))
    #expect(!PhoneNumber.areSame("06 05", "070-174 06 05") && !PhoneNumber.areSame("", "112"))
    #expect(PhoneNumber.areSame("", ""))
  }

  @Test(
    "are masked wherever they stand in a text",
    arguments: [
      ("call 070-174 06 05 first", "call •••-••• •• 05 first"), ("(+46 70 174 06 05)", "(+•• •• ••• •• 05)"),
      ("on 0701740605, then", "on ••••••••05, then"), ("22 33 44 55", "•• •• •• 55"), ("08/123 45 67", "••/••• •• 67"),
      ("tel:+46701740605", "tel:+•••••••••05"),
    ])
  func inTexts(_ text: String, _ masked: String) { #expect(PhoneNumber.masking(text) == masked) }

  @Test(
    "are not what dates, times, addresses, figures, versions and ids are",
    arguments: [
      "until 2026-10-16", "2026-10-14 08:12 and 2026-10-15 09:30", "2026-10-14T08:12:33Z", "198.51.100.118",
      "1,234,567 sign-ins", "1\u{A0}234\u{A0}567", "error 50126", "7808b5f9-5a09-455c-4921-934112345678",
      "Chrome/153.0.0.0", "K7M2P9QX", "user1234567@x.example", "12 min 30 s",
    ])
  func noNumbers(_ text: String) { #expect(PhoneNumber.masking(text) == text) }

  @Test("cost no more time in a text of nothing but brackets and digits")
  func hostile() {
    for text in ["(", "1", "+ ", "1 "] {
      #expect(PhoneNumber.masking(String(repeating: text, count: 50_000)).count > 40_000)
    }
  }
}
