import Events

/// Names that are the same whenever the same records are analysed.
enum FindingID {
  /// Sixteen hex digits of detection, tenant, user and deciding events.
  static func finding(_ detection: String, tenant: String, user: String, events: [EventID]) -> String {
    var hash = StableHash()
    hash.add(detection)
    hash.add(tenant)
    hash.add(user)
    for event in events {
      hash.add(event.high)
      hash.add(event.low)
    }
    return hexadecimal(hash.value)
  }

  /// Eight letters and digits.
  static func `case`(finding: String) -> String { Base32.text(StableHash.of("case " + finding), count: 8) }
}
