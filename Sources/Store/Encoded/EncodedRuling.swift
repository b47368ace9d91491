internal import Events
internal import Foundation

/// A ruling as the store keeps it.
struct EncodedRuling: Codable {
  var caseID: String
  var tenant: String
  var user: String
  var verdict: String
  var events: [EncodedEventID]
  var addresses: [String]
  var opened: Int64
  var lastSeen: Int64
  var from: Int64
  var campaign: String?

  init(_ ruling: Ruling) {
    caseID = ruling.caseID
    tenant = ruling.tenant
    user = ruling.user
    verdict = ruling.verdict.rawValue
    events = ruling.events.map(EncodedEventID.init)
    addresses = ruling.addresses
    opened = ruling.opened.microseconds
    lastSeen = ruling.lastSeen.microseconds
    from = ruling.from.microseconds
    campaign = ruling.campaign.isEmpty ? nil : ruling.campaign
  }

  func ruling() throws(CodecError) -> Ruling {
    guard let verdict = CaseVerdict(rawValue: verdict) else { throw .malformed("a verdict '\(verdict)'") }
    var ruling = Ruling(
      caseID: caseID, tenant: tenant, user: user, verdict: verdict, events: events.map(\.id), addresses: addresses,
      opened: Timestamp(microseconds: opened), lastSeen: Timestamp(microseconds: lastSeen),
      from: Timestamp(microseconds: from))
    ruling.campaign = campaign ?? ""
    return ruling
  }
}

/// An expectation as the store keeps it; its hits are counted in a column of their own.
struct EncodedExpectation: Codable {
  var id: String
  var tenant: String?
  var users: [String]
  var group: String
  var countries: [String]
  var asns: [UInt32]
  var labels: [String]
  var addresses: [String]
  var from: Int64
  var until: Int64
  var reason: String
  var owner: String
  var created: Int64
  var caseID: String

  init(_ expectation: Expectation) {
    id = expectation.id
    tenant = expectation.tenant
    users = expectation.users
    group = expectation.group
    countries = expectation.countries.map(\.code)
    asns = expectation.asns
    labels = expectation.labels
    addresses = expectation.addresses
    from = expectation.from.microseconds
    until = expectation.until.microseconds
    reason = expectation.reason
    owner = expectation.owner
    created = expectation.created.microseconds
    caseID = expectation.caseID
  }

  func expectation(hits: Int) -> Expectation {
    var expectation = Expectation(
      id: id, from: Timestamp(microseconds: from), until: Timestamp(microseconds: until))
    expectation.tenant = tenant
    expectation.users = users
    expectation.group = group
    expectation.countries = countries.compactMap { Country(code: $0) }
    expectation.asns = asns
    expectation.labels = labels
    expectation.addresses = addresses
    expectation.reason = reason
    expectation.owner = owner
    expectation.created = Timestamp(microseconds: created)
    expectation.caseID = caseID
    expectation.hits = hits
    return expectation
  }
}
