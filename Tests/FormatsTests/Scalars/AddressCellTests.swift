import Events
import Formats
import Testing

@Suite("Addresses as logs write them")
struct AddressCellTests {
  @Test(
    "an address is found in whatever stands around it",
    arguments: [
      ("192.0.2.13", "192.0.2.13"), ("192.0.2.13:12345", "192.0.2.13"), ("[192.0.2.13]:12345", "192.0.2.13"),
      ("[2001:db8:110::5f1f]:36185", "2001:db8:110::5f1f"), ("[2001:db8::1]", "2001:db8::1"),
      ("2001:db8::1", "2001:db8::1"), ("::ffff:192.0.2.13", "192.0.2.13"), ("fe80::1%eth0", "fe80::1"),
      ("inside:172.16.0.1/1133", "172.16.0.1"), ("outside:192.0.2.7", "192.0.2.7"), ("192.0.2.7/443", "192.0.2.7"),
      ("[MAILSERVER (10.90.0.1)]", "10.90.0.1"), (" 192.0.2.13 ", "192.0.2.13"),
    ])
  func found(text: String, address: String) {
    #expect(withCell(text, AddressCell.address)?.description == address)
  }

  @Test(
    "of a chain the first public address counts, else the first of all",
    arguments: [
      ("203.0.113.156,10.0.0.1", "203.0.113.156"), ("10.0.0.1, 203.0.113.156", "203.0.113.156"),
      ("10.0.0.1; 192.168.1.1", "10.0.0.1"), ("unknown, 203.0.113.9:4711", "203.0.113.9"),
    ])
  func chain(text: String, address: String) {
    #expect(withCell(text, AddressCell.address)?.description == address)
  }

  @Test(
    "garbage, names and nobody's addresses are none",
    arguments: [
      "", "-", "localhost", "[cool.client.local]:12345", "NOTANIPV4 (10.9000.0.1)", "<null>", "None",
      "255.255.255.255", "0.0.0.0", "::", "AWS Internal", "cloudtrail.amazonaws.com", "1.2.3", "1.2.3.4.5",
      "192.0.2.13:", "192.0.2.13:123456", "[192.0.2.13", "10.0.0.256", ":::1",
    ])
  func none(text: String) {
    #expect(withCell(text, AddressCell.address) == nil)
  }
}
