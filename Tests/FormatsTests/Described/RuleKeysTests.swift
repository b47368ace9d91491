import Testing

@testable import Formats

@Suite("What rules see of a record")
struct RuleKeysTests {
  private static let map = FieldMap([.value(.action, "action"), .value(.reason, "reason"), .value(.user, "user")])

  private static func rule(_ when: [(Field, [String])], unless: [(Field, [String])] = []) -> FormatDescription.Rule {
    var rule = FormatDescription.Rule()
    rule.when = when.map { FormatDescription.Condition($0, $1.map { TextTest($0) }) }
    rule.unless = unless.map { FormatDescription.Condition($0, $1.map { TextTest($0) }) }
    return rule
  }

  private static let rules = [
    rule([(.action, ["login"]), (.reason, ["*token*", "*expired*"])]), rule([(.reason, ["*1*"])]),
    rule([(.reason, ["", "n/a"])], unless: [(.user, ["admin*"])]), rule([(.user, ["*"])]),
  ]

  /// Of records one after the other.
  private static func keys(of records: [String]) throws -> [UInt64] {
    let keys = RuleKeys(rules)
    var scanner = RecordScanner(map)
    var found: [UInt64] = []
    for members in records {
      let record = GuardedBytes(Array("{\(members)}".utf8))
      try scanner.scanJSON(record.bytes, 0..<record.bytes.count)
      found.append(keys.key(of: scanner))
    }
    return found
  }

  @Test(
    "is equal where every rule gives the same answer, and differs where one does not",
    arguments: [
      (#""reason":"bad token","user":"anna""#, #""reason":"EXPIRED","user":"bo""#, true),
      (#""reason":"bad token""#, #""reason":"bad password""#, false),
      (#""reason":"x 1""#, #""reason":"x 2""#, false),
      (#""reason":"x","user":"admin7""#, #""reason":"x","user":"anna""#, false),
      ("", #""reason":"n/a""#, true), (#""reason":" ""#, "", true), ("", #""reason":"n/b""#, false),
      (#""action":"login""#, #""action":"logout""#, false),
    ])
  func distinction(one: String, other: String, isEqual: Bool) throws {
    let keys = try Self.keys(of: [one, other, one])
    #expect((keys[0] == keys[1]) == isEqual && keys[0] == keys[2])
  }

  @Test("does not depend on the texts met before, of which few are remembered")
  func memory() throws {
    let records = (0..<6_000).map { round in
      let reason = "\(round % 2 == 0 ? "token" : "x") \(round % 3 == 0 ? round % 2_500 : 2)"
      return #""reason":"\#(reason)","user":"\#(round % 5 == 0 ? "admin" : "anna")""#
    }
    let together = try Self.keys(of: records)
    for i in Array(records.indices.prefix(300) + records.indices.suffix(300)) {
      #expect(try Self.keys(of: [records[i]]) == [together[i]], "\(records[i])")
    }
  }
}
