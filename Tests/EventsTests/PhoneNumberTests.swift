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

  @Test("are the same however they are grouped, with and without the country, and not when they only end alike")
  func same() {
    #expect(PhoneNumber.areSame("070-174 06 05", "+46 70 174 06 05"))
    #expect(PhoneNumber.areSame("0046701740605", "+46 70 174 06 05"))
    #expect(!PhoneNumber.areSame("070-174 06 05", "070-174 06 06"))
    #expect(!PhoneNumber.areSame("06 05", "070-174 06 05") && !PhoneNumber.areSame("", "112"))
    #expect(PhoneNumber.areSame("", ""))
  }
}
