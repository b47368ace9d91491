internal import Events

/// The deciding sign-in of an encoded finding.
struct EncodedOccasion: Codable {
  var time: Int64
  var address: String
  var country: String
  var region: String
  var city: String
  var latitude: Double?
  var longitude: Double?
  var disputedPlace: String
  var belief: UInt8
  var network: EncodedNetwork
  var application: String
  var device: String
  var os: String
  var browser: String
  var client: String
  var outcome: UInt8
  var code: Int
  var secondFactor: UInt8
  var format: String?
  var operation: String?
  var target: String?

  init(_ occasion: Occasion) {
    time = occasion.time.microseconds
    address = occasion.address
    country = occasion.country
    region = occasion.region
    city = occasion.city
    latitude = occasion.coordinates?.latitude
    longitude = occasion.coordinates?.longitude
    disputedPlace = occasion.disputedPlace
    belief = occasion.belief.rawValue
    network = EncodedNetwork(occasion.network)
    application = occasion.application
    device = occasion.device
    os = occasion.os
    browser = occasion.browser
    client = occasion.client
    outcome = occasion.outcome.rawValue
    code = occasion.code
    secondFactor = occasion.secondFactor.rawValue
    format = occasion.format
    operation = occasion.operation.isEmpty ? nil : occasion.operation
    target = occasion.target.isEmpty ? nil : occasion.target
  }

  func occasion() throws(CodecError) -> Occasion {
    guard let belief = Belief(rawValue: belief), let outcome = Outcome(rawValue: outcome),
      let secondFactor = SecondFactor(rawValue: secondFactor)
    else { throw .malformed("a sign-in of a kind that this version does not know") }
    var occasion = Occasion(
      time: Timestamp(microseconds: time), address: address, country: country, region: region, city: city,
      coordinates: coordinates, disputedPlace: disputedPlace, belief: belief, network: network.network,
      application: application, device: device, os: os, browser: browser, client: client, outcome: outcome,
      code: code, secondFactor: secondFactor)
    occasion.format = format ?? ""
    occasion.operation = operation ?? ""
    occasion.target = target ?? ""
    return occasion
  }

  private var coordinates: Coordinates? {
    guard let latitude, let longitude else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }
}

/// What was known of the network.
struct EncodedNetwork: Codable {
  var asn: UInt32
  var organisation: String
  var label: String
  var kinds: UInt16

  init(_ network: Network) {
    asn = network.asn
    organisation = network.organisation
    label = network.label
    kinds = network.kinds.rawValue
  }

  var network: Network {
    Network(asn: asn, organisation: organisation, label: label, kinds: NetworkKinds(rawValue: kinds))
  }
}
