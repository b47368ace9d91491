internal import Events

/// What is known of networks by their number, and the words by which an unlabelled one is recognised.
///
/// Sources: *routes*: the operator's own prefix lists and announcements, counted in September 2026; *registry*: the
/// holder's name in the routing registry, as IPtoASN of September 2026 has it, and what that company is known to sell;
/// *practice*: networks in which VPN brands are known to rent, not counted by us. A network that mixes kinds (a carrier
/// with fixed lines) is not here.
enum NetworkFacts {
  struct Fact {
    var kinds: NetworkKinds
    /// Says all that matters, whatever a database's flags say.
    var isWhole = false
  }

  static let byNumber: [UInt32: Fact] = {
    var facts: [UInt32: Fact] = [:]
    for (numbers, fact) in all {
      for number in numbers { facts[number] = fact }
    }
    return facts
  }()

  private static let all: [([UInt32], Fact)] = [
    // routes: all 174 published Microsoft 365 prefixes lie in these three. 8075 has Azure's rented machines as well,
    // so this silences travel and new countries, and is no mark of trust.
    ([8068, 8069, 8075], Fact(kinds: .microsoftService, isWhole: true)),
    // routes: Akamai's network for Apple Private Relay, which has 60 % of the relay's exits.
    ([36183], Fact(kinds: .relay, isWhole: true)),

    // routes: 84 % of Zscaler's published gateways; 62907 by registry.
    ([22616, 62044, 53813, 53444, 62907], Fact(kinds: .corporateEgress, isWhole: true)),
    // registry: Netskope; Cisco Umbrella; Skyhigh Security; Menlo Security; Forcepoint; Cato Networks; iboss.
    ([55256], Fact(kinds: .corporateEgress, isWhole: true)),
    ([36692], Fact(kinds: .corporateEgress, isWhole: true)),
    ([14600], Fact(kinds: .corporateEgress, isWhole: true)),
    ([62654], Fact(kinds: .corporateEgress, isWhole: true)),
    ([44444, 42465], Fact(kinds: .corporateEgress, isWhole: true)),
    ([138627], Fact(kinds: .corporateEgress, isWhole: true)),
    ([137922, 202276, 396253], Fact(kinds: .corporateEgress, isWhole: true)),

    // practice: DataCamp (CDNEXT) and M247 rent to most large VPN brands.
    ([212238, 9009], Fact(kinds: [.hosting, .vpn])),
    // registry: PacketHub, the network of NordVPN; Proton; Mullvad, and 31173 (ESAB-AS), which carries Mullvad's Swedish
    // exits; Windscribe; IVPN.
    ([136787, 141039, 147049, 207137, 272096], Fact(kinds: .vpn)),
    ([62371, 199218, 209103], Fact(kinds: .vpn)),
    ([216025, 39351], Fact(kinds: .vpn)),
    ([397540], Fact(kinds: .vpn)),
    ([203619], Fact(kinds: .vpn)),

    // registry: SpaceX Starlink, and its Indonesian company; "Starlink" in other names is somebody else.
    ([14593, 45700], Fact(kinds: .satellite, isWhole: true)),
    // registry: Viasat, also in flight; OneWeb; Hughes; Intelsat; Inmarsat; Eutelsat; Avanti; Iridium.
    ([7155, 16491, 29242, 40306, 40311, 46536], Fact(kinds: .satellite, isWhole: true)),
    ([800], Fact(kinds: .satellite, isWhole: true)),
    ([6621, 28613, 265705, 266417], Fact(kinds: .satellite, isWhole: true)),
    ([22351, 26243], Fact(kinds: .satellite, isWhole: true)),
    ([31515, 152659], Fact(kinds: .satellite, isWhole: true)),
    ([15829, 29137, 34444, 204276], Fact(kinds: .satellite, isWhole: true)),
    ([39356], Fact(kinds: .satellite, isWhole: true)),
    ([22184, 398736], Fact(kinds: .satellite, isWhole: true)),
    // registry: in-flight access of Gogo, Panasonic Avionics and Anuvu.
    ([11167, 64294, 394603, 400110], Fact(kinds: .satellite, isWhole: true)),

    // registry: carriers' networks for phones alone: Hi3G Sweden and Denmark; Three UK; T-Mobile US; Verizon Wireless;
    // AT&T Mobility; NTT Docomo.
    ([44034], Fact(kinds: .mobile)),
    ([60339, 206067], Fact(kinds: .mobile)),
    ([21928], Fact(kinds: .mobile)),
    ([6167, 22394], Fact(kinds: .mobile)),
    ([20057], Fact(kinds: .mobile)),
    ([9605], Fact(kinds: .mobile)),

    // registry: hosters whose name has none of the words below: Scaleway (Online SAS), BuyVM, myLoc, Newfold, Equinix
    // Metal, Psychz, velia.net.
    ([12876, 53667, 24961, 46606, 54825, 40676, 29066], Fact(kinds: .hosting)),
  ]

  /// Radio words in the languages of the registries; "Wireless" is also a village's fixed radio link, which costs no
  /// more than a place that is taken for less precise than it is.
  static let mobileWords: Set<String> = [
    "mobile", "mobil", "mobiles", "movil", "movel", "cellular", "celular", "wireless", "gsm", "umts", "lte", "3g", "4g",
    "5g",
  ]

  /// What rented machines are called, and the largest hosters by name.
  static let hostingWords: Set<String> = [
    "hosting", "host", "hosts", "webhosting", "server", "servers", "cloud", "clouds", "datacenter", "datacentre",
    "datacenters", "vps", "vds", "colo", "colocation",
    "aeza", "alibaba", "amazon", "choopa", "clouvider", "colocrossing", "contabo", "datacamp", "digitalocean",
    "frantech", "gcore", "glesys", "hetzner", "hostinger", "hosthatch", "ionos", "kamatera", "leaseweb", "linode",
    "m247", "netcup", "ovh", "ovhcloud", "psychz", "quadranet", "racknerd", "rackspace", "scaleway", "selectel",
    "sharktech", "softlayer", "tencent", "timeweb", "transip", "upcloud", "vultr", "worldstream",
  ]
}
