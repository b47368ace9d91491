package import Events

/// What the operator says about an input, against what it says itself.
package struct FormatOptions: Sendable, Equatable {
  /// Stands in for the tenant that the log names; nil leaves it to the log.
  package var tenant: String?
  /// Of clock times without a zone; nil leaves it to the log, which is in UTC where it says nothing, as Microsoft's exports
  /// are, whatever zone the portal showed.
  package var zone: ClockZone?
  /// Overrules what the sample says about `04/05/2021`.
  package var dateOrder: DateOrder?

  /// Of the last events in logs that name no year; nil takes the date of the file. Where the file is of that year, its
  /// date still tells what must be of the year before.
  package var year: Int?

  /// What records get whose time is missing or cannot be read; nil refuses them, because a time is never guessed.
  package var undated: Undated?

  /// The time of records that hold none to rely on.
  package enum Undated: Sendable, Equatable {
    case at(Timestamp)
    /// When the input was written last.
    case written
  }

  package init(
    tenant: String? = nil, zone: ClockZone? = nil, dateOrder: DateOrder? = nil, year: Int? = nil,
    undated: Undated? = nil
  ) {
    self.undated = undated
    self.tenant = tenant
    self.zone = zone
    self.year = year
    self.dateOrder = dateOrder
  }
}
