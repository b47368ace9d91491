package import Settings

extension Policy {
  /// What settings of thresholds and disabled detections name that does not exist, and numbers that make no sense, at
  /// every level of the file.
  package func validate(detections: [KnownDetection]) -> [SettingProblem] {
    tunings.flatMap { tuning in
      tuning.disabled.compactMap { problem($0, detections) } + tuning.thresholds.compactMap { problem($0, detections) }
    }.inFileOrder
  }

  /// Of every level.
  package var tunings: [Tuning] {
    [tuning] + tenants.flatMap { [$0.tuning] + $0.groups.map(\.tuning) + $0.users.map(\.tuning) }
  }

  private func problem(_ setting: DisabledDetection, _ detections: [KnownDetection]) -> SettingProblem? {
    if detections.contains(where: { $0.id == setting.id }) { return nil }
    return setting.place.problem(
      "no detection '\(setting.id)'", Spelling.suggestion(for: setting.id, among: detections.map(\.id)))
  }

  private func problem(_ setting: ThresholdSetting, _ detections: [KnownDetection]) -> SettingProblem? {
    guard let detection = detections.first(where: { $0.id == setting.detection }) else {
      return setting.place.problem(
        "no detection '\(setting.detection)'",
        Spelling.suggestion(for: setting.detection, among: detections.map(\.id)))
    }
    let names = detection.thresholds.map(\.name)
    guard let threshold = detection.thresholds.first(where: { $0.name == setting.name }) else {
      let nearest = Spelling.suggestion(for: setting.name, among: names)
      let known = names.isEmpty ? "it has none" : "known are \(names.joined(separator: ", "))"
      return setting.place.problem(
        "'\(setting.detection)' has no threshold '\(setting.name)'", nearest.isEmpty ? known : nearest)
    }
    return problem(setting, threshold)
  }

  private func problem(_ setting: ThresholdSetting, _ threshold: KnownDetection.Threshold) -> SettingProblem? {
    let value = Policy.number(setting.value)
    let usual = "the standard is \(Policy.number(threshold.standard))"
    let (low, high) = (Policy.number(threshold.bounds.lowerBound), Policy.number(threshold.bounds.upperBound))
    if !threshold.bounds.contains(setting.value) {
      let share = threshold.unit == "share" && setting.value <= 100
      let meant = share ? "; for \(value) % write '\(Policy.number(setting.value / 100))'" : ""
      return setting.place.problem(
        "\(value) makes no sense in \(threshold.unit)", "it lies between \(low) and \(high), \(usual)\(meant)")
    }
    if threshold.isWhole, setting.value != setting.value.rounded() {
      return setting.place.problem("\(value) is no whole number of \(threshold.unit)", usual)
    }
    return nil
  }
}

extension SettingPlace {
  fileprivate func problem(_ message: String, _ suggestion: String) -> SettingProblem {
    SettingProblem(line: line, column: column, path: path, message: message, suggestion: suggestion)
  }
}
