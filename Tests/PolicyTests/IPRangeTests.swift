import Events
import Policy
import Testing

@Suite("Ranges of addresses")
struct IPRangeTests {
  private func contains(_ range: String, _ address: String) throws -> Bool {
    try #require(IPRange(range)).contains(try #require(IPAddress(address)))
  }

  @Test("IPv4: first and last inside, neighbours outside, the mapped form as well")
  func versionFour() throws {
    #expect(try contains("192.0.2.64/26", "192.0.2.64"))
    #expect(try contains("192.0.2.64/26", "192.0.2.127"))
    #expect(try !contains("192.0.2.64/26", "192.0.2.63"))
    #expect(try !contains("192.0.2.64/26", "192.0.2.128"))
    #expect(try contains("192.0.2.64/26", "::ffff:192.0.2.65"))
    #expect(try contains("203.0.113.9", "203.0.113.9"))
    #expect(try !contains("203.0.113.9", "203.0.113.8"))
    #expect(try contains("0.0.0.0/0", "203.0.113.8"))
  }

  @Test("IPv6: lengths on either side of 64; a range of IPv4 holds no IPv6 address")
  func versionSix() throws {
    #expect(try contains("2001:db8::/32", "2001:db8:ffff::1"))
    #expect(try !contains("2001:db8::/32", "2001:db9::1"))
    #expect(try contains("2001:db8::80/121", "2001:db8::ff"))
    #expect(try !contains("2001:db8::80/121", "2001:db8::7f"))
    #expect(try contains("2001:db8::1", "2001:db8::1"))
    #expect(try !contains("0.0.0.0/0", "2001:db8::1"))
  }

  @Test(
    "what is no range is refused",
    arguments: [
      "", "192.0.2.0/33", "192.0.2.1/24", "2001:db8::1/64", "192.0.2.0/-1", "192.0.2/24", "a/8", "192.0.2.0/24/1",
    ])
  func refused(_ text: String) {
    #expect(IPRange(text) == nil)
  }
}
