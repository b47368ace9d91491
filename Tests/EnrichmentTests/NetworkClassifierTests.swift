import Enrichment
import Events
import Testing

@Suite("What a network is")
struct NetworkClassifierTests {
  private func kinds(
    asn: UInt32 = 0, _ organisation: String = "", label: String = "", flags: NetworkKinds = [],
    of text: String = "192.0.2.1"
  ) throws -> NetworkKinds {
    let network = Network(asn: asn, organisation: organisation, label: label, kinds: flags)
    return NetworkClassifier.classified(network, address: try address(text)).kinds
  }

  @Test("Microsoft's own networks are its service, though databases call them hosting")
  func microsoft() throws {
    for asn: UInt32 in [8068, 8069, 8075] {
      #expect(try kinds(asn: asn, label: "Microsoft Azure", flags: .hosting) == .microsoftService)
    }
  }

  @Test("privacy relays are relays and no VPNs")
  func relays() throws {
    #expect(try kinds(asn: 20940, label: "Apple Private Relay", flags: .vpn) == .relay)
    #expect(try kinds(asn: 13335, "CLOUDFLARENET", of: "104.28.200.1") == .relay)
    #expect(try kinds(asn: 13335, "CLOUDFLARENET", label: "Cloudflare", flags: .hosting, of: "104.29.0.1") == .hosting)
  }

  @Test("security gateways are the place of the gateway", arguments: [22616, 62044, 53813, 53444, 55256] as [UInt32])
  func gateways(_ asn: UInt32) throws {
    #expect(try kinds(asn: asn, flags: [.hosting, .vpn]) == .corporateEgress)
  }

  @Test("VPN brands' networks are VPNs whatever a database leaves out")
  func vpns() throws {
    #expect(try kinds(asn: 136787, "PacketHub S.A.") == .vpn)
    #expect(try kinds(asn: 39351, "ESAB-AS") == .vpn)
    #expect(try kinds(asn: 9009, "M247") == [.vpn, .hosting])
    #expect(try kinds(asn: 212238, "CDNEXT", flags: .openProxy).isSuperset(of: [.vpn, .openProxy]))
  }

  @Test("satellites are known by number; a namesake is not one")
  func satellites() throws {
    #expect(try kinds(asn: 14593, "SPACEX-STARLINK") == .satellite)
    #expect(try kinds(asn: 34602, "STARLINK-AS Moscow, Russia") == [])
  }

  @Test("carriers' phone networks are mobile by number or by a word of their name")
  func mobile() throws {
    #expect(try kinds(asn: 44034, "HI3G") == .mobile)
    #expect(try kinds(asn: 64_496, "Example Mobile AB") == .mobile)
    #expect(try kinds(asn: 64_496, "EXAMPLE-LTE-AS") == .mobile)
    #expect(try kinds(asn: 64_496, "Automobile Club") == [])
  }

  @Test(
    "rented machines are known by words when nothing better speaks",
    arguments: ["Example Hosting Ltd", "VPS-AS", "Some Data Center Inc.", "DIGITALOCEAN-ASN", "HETZNER-AS"])
  func hosting(_ name: String) throws {
    #expect(try kinds(asn: 64_496, name) == .hosting)
  }

  @Test(
    "words count whole, and an ordinary provider is of no kind", arguments: ["Serverin Telecom", "TELE2", "Cloudy Bay"])
  func ordinary(_ name: String) throws {
    #expect(try kinds(asn: 64_496, name) == [])
  }

  @Test("flags of a database beat the words of a name, and Tor beats everything")
  func flags() throws {
    #expect(try kinds(asn: 64_496, "Example Hosting", flags: .vpn) == .vpn)
    #expect(try kinds(asn: 8075, flags: [.tor, .hosting]) == [.tor, .hosting])
  }

  @Test(
    "internal addresses are internal", arguments: ["10.0.0.1", "192.168.1.1", "fe80::1", "127.0.0.1", "100.64.0.1"])
  func internalAddresses(_ text: String) throws {
    #expect(try kinds(asn: 3301, "Telia", of: text) == .internal)
  }
}
