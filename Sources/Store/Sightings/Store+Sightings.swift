package import Events
internal import Foundation
internal import GRDB

extension Store {
  /// Who came from an address, in any tenant or in one.
  package func sightings(of address: IPAddress, tenant: String? = nil) throws(StoreError) -> [Sighting] {
    try sightings(.address, address.description, tenant: tenant)
  }

  /// Who came with a device or from a network, by tenant; empty when nobody did.
  package func sightings(
    _ kind: Sighting.Kind, _ value: String, tenant: String? = nil
  ) throws(StoreError) -> [Sighting] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT tenant.name, people FROM sighting JOIN tenant ON tenant.id = sighting.tenant
          WHERE value = ? AND kind = ? AND (? IS NULL OR tenant.name = ?) ORDER BY tenant.name
          """, arguments: [value, kind.rawValue, tenant, tenant]
      ).map { row in
        let data: Data = row[1]
        return Sighting(tenant: row[0], kind: kind, value: value, try Visitors(packed: Array(data)))
      }
    }
  }
}

extension Store.Sighting {
  init(tenant: String, kind: Kind, value: String, _ visitors: Visitors) {
    let people = visitors.entries.map { Store.Visitor(user: $0.user, visits: $0.visits) }
    self.init(
      tenant: tenant, kind: kind, value: value,
      visitors: people.sorted { ($0.visits.first, $0.user) < ($1.visits.first, $1.user) }, people: visitors.count)
  }
}
