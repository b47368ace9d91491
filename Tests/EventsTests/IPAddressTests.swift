import Testing

@testable import Events

struct IPAddressTests {
  @Test(
    "every spelling of an address reads as the same one",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("::FFFF:c000:207", "192.0.2.7"),
      ("2001:db8::1", "2001:db8::1"), ("2001:0DB8:0:0:0:0:0:1", "2001:db8::1"), ("fe80::1%eth0", "fe80::1"),
      ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("2001:db8:0:1:0:0:0:1", "2001:db8:0:1::1"),
    ])
  func spellings(text: String, canonical: String) {
    #expect(IPAddress(text)?.description == canonical)
  }

  @Test(
    "what is no address is refused",
    arguments: [
      "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4 ", "1..2.3", ":::", "1::2::3", "12345::", "2001:db8", "g::1",
      "1:2:3:4:5:6:7:8:9", "1.2.3.4:80", "::1.2.3", "localhost", "-",
    ])
  func refusals(text: String) { #expect(IPAddress(text) == nil) }

  @Test("the text of an IPv6 address reads back as itself")
  func roundTrip() {
    var word: UInt64 = 1
    for _ in 0..<2_000 {
      word = StableHash.mix(word, 0x9E37_79B9_7F4A_7C15) ^ word << 7
      let address = IPAddress(high: word & (word << 9), low: word & 0xFFFF_0000_00FF_00FF)
      #expect(IPAddress(address.description) == address)
    }
  }

  @Test(
    "private, loopback and link-local addresses are internal, documentation addresses are not",
    arguments: [
      ("10.1.2.3", true), ("172.31.0.1", true), ("172.32.0.1", false), ("192.168.1.1", true), ("127.0.0.1", true),
      ("100.64.0.1", true), ("169.254.1.1", true), ("255.255.255.255", true), ("fd00::1", true), ("fe80::1", true),
      ("::1", true), ("192.0.2.1", false), ("2001:db8::1", false),
    ])
  func internalAddresses(text: String, isInternal: Bool) { #expect(IPAddress(text)?.isInternal == isInternal) }

  @Test(
    "ranges kept for examples and benchmarks are told apart",
    arguments: [
      ("192.0.2.1", true), ("198.51.100.255", true), ("203.0.113.9", true), ("198.18.0.1", true),
      ("198.19.255.255", true), ("198.20.0.1", false), ("192.0.3.1", false), ("8.8.8.8", false),
      ("2001:db8::1", true), ("2001:db9::1", false),
    ])
  func documentation(text: String, isDocumentation: Bool) {
    #expect(IPAddress(text)?.isDocumentation == isDocumentation)
  }
}
