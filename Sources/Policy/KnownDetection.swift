/// A detection as settings may name it: what it is called, and which of its numbers can be set. Detections are not this
/// module's to know, so whoever does hands them in.
package struct KnownDetection: Sendable {
  package var id: String
  package var thresholds: [Threshold]

  package init(id: String, thresholds: [Threshold]) {
    self.id = id
    self.thresholds = thresholds
  }

  package struct Threshold: Sendable {
    /// The part after the detection's id: "speed".
    package var name: String
    package var standard: Double
    /// "km/h"
    package var unit: String

    package init(name: String, standard: Double, unit: String) {
      self.name = name
      self.standard = standard
      self.unit = unit
    }

    /// What a number in this unit can sensibly be; the standard always can.
    var bounds: ClosedRange<Double> {
      let usual = Threshold.bounds(of: unit)
      return min(usual.lowerBound, standard)...max(usual.upperBound, standard)
    }

    private static func bounds(of unit: String) -> ClosedRange<Double> {
      switch unit {
      // Half way round the earth.
      case "km": 0...20_038
      // From a bicycle to what leaves the atmosphere.
      case "km/h": 20...28_000
      // Up to 90 days: as long as anybody is remembered.
      case "s": 0...7_776_000
      case "min": 0...129_600
      case "h": 0...2_160
      case "d": 0...3_650
      case "countries": 1...250
      case "log-odds": 0...20
      case "share": 0...1
      case "%": 0...100
      default: 0...1e9
      }
    }

    /// Whether it counts things: units that are measured have parts.
    var isWhole: Bool {
      let measured = ["km", "km/h", "s", "min", "h", "d", "log-odds", "share", "%"]
      return !measured.contains(unit) && standard == standard.rounded()
    }
  }
}
