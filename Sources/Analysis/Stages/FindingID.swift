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

  /// Eight characters that survive being read out over a telephone: Crockford's base 32 has no I, L, O and U.
  static func `case`(finding: String) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var bits = StableHash.of("case " + finding)
    var id = ""
    for _ in 0..<8 {
      id.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return id
  }
}
