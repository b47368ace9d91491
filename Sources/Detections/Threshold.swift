package import Events

/// A number that a detection turns on, with its unit and where it comes from.
package struct Threshold: Hashable, Sendable {
  /// Unique among all: "impossible-travel.speed".
  package var name: String
  package var standard: Double
  package var unit: Unit
  /// Why this number: a source, or what was measured.
  package var why: Phrase

  package init(_ name: String, _ standard: Double, _ unit: Unit, why: Phrase) {
    self.name = name
    self.standard = standard
    self.unit = unit
    self.why = why
  }

  package enum Unit: String, Sendable, CaseIterable {
    case kilometres = "km"
    case kilometresPerHour = "km/h"
    case seconds = "s"
    case hours = "h"
    case days = "d"
    case events
    case people
    case countries
    case places
    case accounts
    case attempts
    case addresses
    case logOdds = "log-odds"
    case prompts
    case files
    case records
    case times
  }
}

/// What the operator set instead of the standard, by the threshold's name.
package struct Thresholds: Sendable {
  private var overrides: [String: Double]

  package init(_ overrides: [String: Double] = [:]) { self.overrides = overrides }

  package subscript(threshold: Threshold) -> Double {
    overrides.isEmpty ? threshold.standard : overrides[threshold.name] ?? threshold.standard
  }
}
