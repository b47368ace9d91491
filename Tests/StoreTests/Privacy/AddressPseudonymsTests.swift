import Events
import Testing

@testable import Store

@Suite("Addresses under pseudonyms")
struct AddressPseudonymsTests {
  private let addresses = AddressPseudonyms(key: PseudonymKey([7]))

  private func pseudonym(_ text: String) throws -> IPAddress {
    addresses.pseudonym(of: try #require(IPAddress(text)))
  }

  @Test("of one network stay in one, and others in others")
  func networks() throws {
    for (one, same, other) in [
      ("198.51.100.7", "198.51.100.200", "198.51.101.7"), ("2001:db8:1:2::3", "2001:db8:1:9::1", "2001:db8:2::3"),
      ("10.1.2.3", "10.1.2.4", "10.1.3.3"), ("fd00:1:2::3", "fd00:1:2:9::", "fd00:1:3::3"),
    ] {
      #expect(try pseudonym(one).prefix == pseudonym(same).prefix && pseudonym(one) != pseudonym(same))
      #expect(try pseudonym(one).prefix != pseudonym(other).prefix, "\(one) \(other)")
    }
  }

  @Test("are nobody's: of the range for examples, and internal where they were internal")
  func nobodys() throws {
    for text in ["203.0.113.9", "8.8.8.8", "2a00:1450::1"] {
      let made = try pseudonym(text)
      #expect(made.high >> 44 == 0x3FFF0 && !made.isInternal && !made.isV4, "\(made)")
    }
    for text in ["192.168.1.1", "127.0.0.1", "fe80::1", "::1"] { #expect(try pseudonym(text).isInternal, "\(text)") }
  }

  @Test("never put two networks of IPv4 into one, nor one of IPv4 and one of IPv6")
  func injective() {
    var seen: Set<UInt64> = []
    for network in stride(from: UInt32(0x0100_0000), to: 0x0110_0000, by: 0x100) {
      seen.insert(addresses.pseudonym(of: IPAddress(v4: network)).high)
    }
    #expect(seen.count == 4_096)
    for number in 0..<2_000 as Range<UInt64> {
      let made = addresses.pseudonym(of: IPAddress(high: 0x2A00_0000_0000_0000 | number << 16, low: 1))
      #expect(made.high >> 40 & 0xF != 0)
    }
  }

  @Test("tell nothing of neighbours: what is alike in front does not stay alike")
  func unlinked() throws {
    let (one, next) = (try pseudonym("198.51.100.1"), try pseudonym("198.51.101.1"))
    #expect(one.high >> 32 != next.high >> 32)
  }
}
