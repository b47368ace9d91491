import Detections
import Policy

extension KnownDetection {
  /// What a policy may set of a detection.
  init(_ rule: Rule) {
    let thresholds = rule.thresholds.map { threshold in
      let isOwn = threshold.name.hasPrefix(rule.id + ".")
      return Threshold(
        name: isOwn ? String(threshold.name.dropFirst(rule.id.count + 1)) : threshold.name,
        standard: threshold.standard, unit: threshold.unit.rawValue)
    }
    self.init(id: rule.id, thresholds: thresholds)
  }
}
