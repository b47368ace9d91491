/// How loud detections are at one level: for everyone, for a tenant, a group or a person.
package struct Tuning: Sendable {
  /// Nil leaves it to the wider level.
  package var sensitivity: Sensitivity?
  package var thresholds: [ThresholdSetting] = []
  package var disabled: [DisabledDetection] = []

  package init() {}
}

/// How much it takes until somebody is told.
package enum Sensitivity: String, Hashable, Sendable, CaseIterable {
  /// Only what is nearly sure.
  case quiet
  case balanced
  /// Also what is probably nothing.
  case paranoid
}

/// One number of a detection that the operator has set.
package struct ThresholdSetting: Hashable, Sendable {
  package var detection: String
  package var name: String
  package var value: Double
  var place: SettingPlace

  /// As detections call it: "impossible-travel.speed".
  package var fullName: String { detection + "." + name }
}

/// A detection that the operator does not want to hear of.
package struct DisabledDetection: Hashable, Sendable {
  package var id: String
  /// For whoever wonders why; may be empty.
  package var reason: String
  var place: SettingPlace
}

/// Where a setting stands in the file, for mistakes that only show when the detections are known.
struct SettingPlace: Hashable, Sendable {
  var line: Int
  var column: Int
  var path: String
}
