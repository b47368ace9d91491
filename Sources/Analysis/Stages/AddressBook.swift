internal import Baselines
internal import CByteScan
internal import Enrichment
import Events
internal import Policy
internal import Store

/// Where each distinct address of the run is and whose network it belongs to: looked up once, believed once per
/// distinct place that a log gave for it.
struct AddressBook {
  private let databases: PlaceDatabases
  private let belief: PlaceBelief
  private let vocabulary: Vocabulary
  private let indicators: IndicatorList
  private var addresses: [IPAddress] = []
  private var places: [Place] = []
  /// By address: the number of what the databases say; 0 for an address that nobody has asked for.
  private var factNumbers: [UInt32] = []
  private let facts = Registry<AddressFacts>()
  /// By tenant, because a policy names networks for one tenant at a time; then by address and place.
  private var positions: [IndexTable] = []
  private var known: [Whereabouts] = []
  /// Addresses are many, and most share with others all but the address itself.
  private var grounds: [GroundKey: Ground] = [:]
  /// Of positions in `known`, as a carrier's exit, and of grounds.
  private var carriers: [Int: Whereabouts] = [:]
  private var carrierGrounds: [ObjectIdentifier: Ground] = [:]
  private let nowhere = Whereabouts(
    place: nil, belief: .unknown, otherPlace: nil, network: Network(), address: nil)

  init(_ surroundings: Surroundings, _ vocabulary: Vocabulary) {
    databases = surroundings.databases
    belief = PlaceBelief(countries: surroundings.countries)
    self.vocabulary = vocabulary
    indicators = surroundings.indicators
    learnAddresses()
  }

  /// To be called when the vocabulary has grown.
  mutating func learnAddresses() {
    addresses = vocabulary.addresses.values
    places = vocabulary.places.values
    factNumbers += Array(repeating: 0, count: addresses.count - factNumbers.count)
  }

  /// "AS64500 Example Fiber" for an address that was worked out; empty when nobody knows.
  func networkName(_ address: UInt32) -> String {
    let number = address == 0 ? 0 : factNumbers[Int(address) - 1]
    guard let network = facts.value(at: number)?.network, network.asn > 0 else { return "" }
    return "AS\(network.asn) \(network.organisation)"
  }

  /// Number of what is known for the event's address and place, worked out where it is the first of its kind.
  mutating func position(of event: Event, tenant: Int, policy: Policy, tenantName: String) -> Int {
    while positions.count <= tenant { positions.append(IndexTable()) }
    let key = AddressBook.key(event)
    if let found = positions[tenant][key] { return found }
    known.append(workOut(event, policy: policy, tenantName: tenantName))
    positions[tenant].set(known.count - 1, for: key)
    return known.count - 1
  }

  subscript(position: Int) -> Whereabouts { known[position] }

  /// What is at `position`, of an operator that surfaces there whoever's traffic it is.
  mutating func carrier(at position: Int) -> Whereabouts {
    if let made = carriers[position] { return made }
    let at = known[position]
    let ground = carrierGrounds[ObjectIdentifier(at.ground)] ?? at.ground.asCarrier
    carrierGrounds[ObjectIdentifier(at.ground)] = ground
    let made = Whereabouts(ground, address: at.address)
    carriers[position] = made
    return made
  }

  /// What is at `position` will be asked for soon. By the bits of the reference: to count it would wait for it.
  func foresee(_ position: Int) {
    known.withUnsafeBytes { references in
      let object = references.load(fromByteOffset: position * MemoryLayout<UInt>.stride, as: UnsafeRawPointer.self)
      nv_foresee_all(object, Whereabouts.foreseen)
    }
  }

  private static func key(_ event: Event) -> UInt64 { UInt64(event.address) << 32 | UInt64(event.logPlace) }

  private mutating func workOut(_ event: Event, policy: Policy, tenantName: String) -> Whereabouts {
    if event.address == 0, event.logPlace == 0 { return nowhere }
    let address = event.address == 0 ? nil : addresses[Int(event.address) - 1]
    let number = event.address == 0 ? 0 : factNumber(Int(event.address) - 1)
    let found = facts.value(at: number)
    var network = found?.network ?? Network()
    if let address, let named = policy.network(of: address, asn: network.asn, tenant: tenantName) {
      network.kinds.insert(.named)
      network.label = named.name
    }
    if let address, !indicators.isEmpty, indicators.names(address, asn: network.asn) { network.kinds.insert(.listed) }
    let key = GroundKey(facts: number, logPlace: event.logPlace, kinds: network.kinds, label: network.label)
    return Whereabouts(ground(key, network, databasePlace: found?.place), address: address)
  }

  private mutating func ground(_ key: GroundKey, _ network: Network, databasePlace: Place?) -> Ground {
    if let made = grounds[key] { return made }
    let believed = belief.choose(
      log: key.logPlace == 0 ? nil : places[Int(key.logPlace) - 1], database: databasePlace, network: network.kinds,
      databaseIsOperators: databases.isOperators)
    let made = Ground(
      place: believed.place, belief: believed.belief, otherPlace: believed.other, network: network)
    grounds[key] = made
    return made
  }

  private mutating func factNumber(_ index: Int) -> UInt32 {
    if factNumbers[index] != 0 { return factNumbers[index] }
    factNumbers[index] = facts.index(of: databases.facts(of: addresses[index]))
    return factNumbers[index]
  }
}

/// All that a ground follows from: what databases and the log say, and what the policy and lists add to the network.
private struct GroundKey: Hashable {
  let facts: UInt32
  let logPlace: UInt32
  let kinds: NetworkKinds
  let label: String
}
