package import Events

/// What a tenant does, counted: who uses what, how often, on how many days.
package struct TenantTally: Sendable {
  package var countries = Census()
  package var networks = Census()
  package var prefixes = Census()
  package var addresses = Census()
  package var systems = Census()
  package var browsers = Census()
  package var agents = Census()
  package var applications = Census()
  package var clients = Census()
  /// Mail domains of the people who were granted access, guests aside.
  package var domains = Census()
  /// Programs that somebody consented to, by the target of the act.
  package var consents = Census()
  /// Everybody who was granted access; one entry a person.
  package var people = Census()
  package var firstSeen: Timestamp?
  /// Distinct days with access.
  package var days = 0
  /// Hours since 1970, of the latest access.
  package var lastHour: Int32 = 0
  /// Of everything ever learned, not decayed.
  package var signIns = 0

  package init() {}
}

extension TenantTally: Savable {
  package func save(to writer: inout StateWriter) {
    for census in [
      countries, networks, prefixes, addresses, systems, browsers, agents, applications, clients, domains, consents,
      people,
    ] { census.save(to: &writer) }
    writer.write(firstSeen != nil)
    if let firstSeen { writer.write(firstSeen) }
    writer.write(days)
    writer.write(Int64(lastHour))
    writer.write(signIns)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    countries = try Census(from: &reader)
    networks = try Census(from: &reader)
    prefixes = try Census(from: &reader)
    addresses = try Census(from: &reader)
    systems = try Census(from: &reader)
    browsers = try Census(from: &reader)
    agents = try Census(from: &reader)
    applications = try Census(from: &reader)
    clients = try Census(from: &reader)
    domains = try Census(from: &reader)
    consents = try Census(from: &reader)
    people = try Census(from: &reader)
    if try reader.readBool() { firstSeen = try reader.readTimestamp() }
    days = try reader.read(Int.self)
    lastHour = try reader.read(Int32.self)
    signIns = try reader.read(Int.self)
  }
}
