/// Texts as they stand in cells of logs, and as nobody expects them there.
enum RandomTexts {
  static func text(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: times.randomElement(using: &random) ?? ""
    case 1: addresses.randomElement(using: &random) ?? ""
    case 2: numbers.randomElement(using: &random) ?? ""
    case 3: odd.randomElement(using: &random) ?? ""
    case 4:
      (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    case 5: String(repeating: pieces.randomElement(using: &random) ?? "", count: Int.random(in: 0...90, using: &random))
    default: plain.randomElement(using: &random) ?? ""
    }
  }

  /// A number as it stands without quotes, hardly ever one that is none there.
  static func word(_ random: inout SeededGenerator) -> String {
    let number = numbers.randomElement(using: &random) ?? "0"
    let isOne = number.utf8.first.map { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) } ?? false
    return isOne || Int.random(in: 0..<50, using: &random) == 0 ? number : "0"
  }

  static let plain = [
    "anna@fjordbygg.example", "Anna Berg", "Success", "0", "50126", "true", "Interrupted", "UserLoggedIn", "Browser",
    "01234567-89ab-cdef-0123-456789ABCDEF", "Exchange", "UserAgent", "os", "none", "-", "", "Windows 10", "SE", "Oslo",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0", "interactiveUser", "SignInLogs",
    "high",
    "Set-Mailbox", "AzureActiveDirectory", "Member", "satisfied by claim in the token",
    "Mobile Apps and Desktop clients",
  ]

  static let times = [
    "2026-03-02T07:15:09Z", "2026-03-02T07:15:09.5933830Z", "2026-03-12T07:15:09Z", "2026-03-05T23:59:59.999999Z",
    "2026-12-02T07:15:09Z", "2027-03-02T07:15:09Z", "2026-03-02T17:15:09Z", "2026-03-03T07:15:09.25Z",
    "2026-03-02 07:15:09", "2026-03-02T7:15:09Z", "3/2/2026 7:15:09 AM",
    "02.03.2026 07:15", "1772435709",
    "1772435709000", "20260302071509", "/Date(1772435709000+0100)/", "Mar 2, 2026 7:15:09 AM", "43:30.8", "46083.30",
    "2026-13-45T99:99:99Z", "2026-03-02T07:15:60Z", "2026-03-02T07:15:09+01:00", "9999999999999999999",
    "9223372036854775808", "0001-01-01T00:00:00Z", "2026-03-02T07:15:09.Z", "2026-03-02t07:15:09",
    "31/12/2026 23:59:59",
  ]

  static let users = [
    "anna@fjordbygg.example", "ANNA@FJORDBYGG.EXAMPLE", "bo@nordverk.example", "01234567-89ab-cdef-0123-456789ABCDEF",
    "NT AUTHORITY\\SYSTEM (w3wp)", "S-1-5-18", "Not Available", "i:0h.f|membership|1003@live.com", "user with space",
  ]

  static let categories = [
    "SignInLogs", "NonInteractiveUserSignInLogs", "AuditLogs", "UserManagement", "AdvancedHunting-CloudAppEvents",
    "AdvancedHunting-IdentityLogonEvents", "AdvancedHunting-EntraIdSignInEvents", "",
  ]

  static let operations = ["UserLoggedIn", "UserLoginFailed", "New-InboxRule", "MailItemsAccessed", "Add user.", "x"]

  static let addresses = [
    "192.0.2.1", "198.51.100.7:443", "[2001:db8::1]:8080", "2001:db8::1", "::ffff:203.0.113.9", "192.0.2.256",
    "192.0.2",
    "0x7f.1", "2001:db8:::1", "203.0.113.1, 192.0.2.3", "fe80::1%eth0", "1.1.1.1.1", ":::", "999999999999.1.1.1",
  ]

  static let numbers = [
    "0", "-0", "1.5", "-0.5e-3", "12E5", "1e999", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "18446744073709551616", "0.1", "00", "+7", "1e", ".", "1.2.3", "123456789012345678901234567890.5", "59.32932",
    "-180.0", "2147483648", "4294967296", String(repeating: "9", count: 450), "0." + String(repeating: "1", count: 70),
  ]

  static let odd = [
    "{", "[1,", "{}", "[]", " {\"user\":\"in\"} ", "{'a': None}", "@{a=1; b=@{c=2}}", "@{", "@{=}", "[[[[", "{\"",
    "{\"city\":\"Oslo\"}", "[\"a\",\"b\"]", "{'city': 'Ume\\xe5', u'x': (1, True)}", "{'a': '\\U0001F600'}", "{N", "['",
    "@{errorCode=0; failureReason=Other.; x={}}", "\u{FEFF}x", "a\0b", "é", "😀", "\u{A0}x\u{A0}", "\\", "\"", "\\u12",
    "\"\"", "\n", "\r\n", "{'\\U+0001F60'}", "class A {\n a: 1\n}", "Class A {\n a: 1\n}", "class A {\r\n",
  ]

  static let pieces = [
    "a", "\"", "\\", "{", "}", "[", "]", ",", ":", ";", "=", "'", "é", "😀", " ", "\n", "\r", "\t", "\0", "u00e5", "@{",
    "\u{1E}", "\u{FFFD}", "None", "0", "long text ", "|", "/",
  ]
}
