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
  private var facts: [AddressFacts?] = []
  /// By tenant, because a policy names networks for one tenant at a time; then by address and place.
  private var positions: [IndexTable] = []
  private var known: [Whereabouts] = []
  /// Of positions in `known`, as a carrier's exit.
  private var carriers: [Int: Whereabouts] = [:]
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
    facts += Array(repeating: nil, count: addresses.count - facts.count)
  }

  /// "AS64500 Example Fiber" for an address that was worked out; empty when nobody knows.
  func networkName(_ address: UInt32) -> String {
    guard address > 0, let network = facts[Int(address) - 1]?.network, network.asn > 0 else { return "" }
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
    let made = known[position].asCarrier
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
    let logPlace = event.logPlace == 0 ? nil : places[Int(event.logPlace) - 1]
    let facts = event.address == 0 ? nil : lookUp(Int(event.address) - 1)
    var network = facts?.network ?? Network()
    if let address, let named = policy.network(of: address, asn: network.asn, tenant: tenantName) {
      network.kinds.insert(.named)
      network.label = named.name
    }
    if let address, !indicators.isEmpty, indicators.names(address, asn: network.asn) { network.kinds.insert(.listed) }
    let believed = belief.choose(
      log: logPlace, database: facts?.place, network: network.kinds, databaseIsOperators: databases.isOperators)
    return Whereabouts(
      place: believed.place, belief: believed.belief, otherPlace: believed.other, network: network, address: address)
  }

  private mutating func lookUp(_ index: Int) -> AddressFacts {
    if let known = facts[index] { return known }
    let found = databases.facts(of: addresses[index])
    facts[index] = found
    return found
  }
}
