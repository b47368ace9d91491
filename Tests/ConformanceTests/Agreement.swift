/// How far a reading agrees with what others say of the same records: agreements, differences that are meant, and the
/// rest, by kind.
struct Agreement {
  private(set) var agreed = 0
  private(set) var meant: [String: Int] = [:]
  private(set) var unmeant: [String] = []

  mutating func agree() { agreed += 1 }
  /// A difference that this project wants; `kind` is a line of Docs/Conformance.md.
  mutating func differ(on purpose: String) { meant[purpose, default: 0] += 1 }
  mutating func differ(_ what: String) { unmeant.append(what) }

  /// Share of the records that agree, of those without a difference that is meant.
  var share: Double { unmeant.isEmpty ? 1 : Double(agreed) / Double(agreed + unmeant.count) }
}
