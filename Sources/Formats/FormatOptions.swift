/// What the operator says about an input, against what it says itself.
package struct FormatOptions: Sendable, Equatable {
  /// Stands in for the tenant that the log names; nil leaves it to the log.
  package var tenant: String?
  /// Of clock times without a zone. Microsoft's exports are in UTC, whatever zone the portal showed.
  package var zone: ClockZone
  /// Overrules what the sample says about `04/05/2021`.
  package var dateOrder: DateOrder?

  package init(tenant: String? = nil, zone: ClockZone = .utc, dateOrder: DateOrder? = nil) {
    self.tenant = tenant
    self.zone = zone
    self.dateOrder = dateOrder
  }
}
