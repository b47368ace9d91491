import Events
import Formats
import Testing

/// What Docs/Conformance.md reports. Differences that are meant are counted there by kind; the rest must stay below
/// one in a hundred for time and address, and three in a hundred for user and outcome.
@Suite("Labelled logs of other projects", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct LabelledLogTests {
  @Test(
    "time, address, user and outcome agree with Elastic's own reading",
    arguments: ["entra-signin-eventhub", "entra-audit-eventhub", "o365-management-activity"])
  func agreement(format: String) throws {
    var (time, address, user, outcome, refused) = (Agreement(), Agreement(), Agreement(), Agreement(), Agreement())
    for group in try groups(of: format) {
      let read = try ReadInput(lines: group.map { [UInt8]($0.record) })
      for (index, labelled) in group.enumerated() {
        guard let event = read.events.first(where: { $0.origin.record == UInt32(index + 1) }) else {
          classify(labelled, into: &refused)
          continue
        }
        let record = LabelledRecord(labelled: labelled, event: event, read: read)
        record.compare(time: &time)
        record.compare(address: &address)
        record.compare(user: &user)
        record.compare(outcome: &outcome)
      }
    }
    report(format, ["time": time, "address": address, "user": user, "outcome": outcome, "refused": refused])
    #expect(time.share >= 0.99 && address.share >= 0.99, "\(time.unmeant + address.unmeant)")
    #expect(user.share >= 0.97 && outcome.share >= 0.97, "\(user.unmeant + outcome.unmeant)")
    #expect(refused.unmeant.isEmpty, "\(refused.unmeant)")
    #expect(time.agreed > 0)
  }

  /// One input for each file that the suite took its cases from.
  private func groups(of format: String) throws -> [[Corpus.Case]] {
    let cases = try ["elastic_integrations", "elastic_beats"].flatMap(Corpus.cases).filter { $0.format == format }
    return Dictionary(grouping: cases) { $0.suite + $0.rule }.sorted { $0.key < $1.key }.map(\.value)
  }

  private func classify(_ labelled: Corpus.Case, into refused: inout Agreement) {
    let text = String(decoding: labelled.record, as: UTF8.self)
    if text.contains("OAuth2:Logout") {
      refused.differ(on: "a sign-out is no sign-in")
    } else if !text.contains("\"Operation\"") || !text.contains("\"UserId\"") {
      refused.differ(on: "a fragment without operation or user")
    } else if labelled.rule.contains("parameter-string") || labelled.rule.contains("str-params") {
      refused.differ(on: "quotation marks that were not escaped: no JSON")
    } else {
      refused.differ("\(labelled.suite) \(labelled.rule): \(text.prefix(200))")
    }
  }

  private func report(_ format: String, _ agreements: KeyValuePairs<String, Agreement>) {
    for (name, agreement) in agreements {
      print("conformance \(format) \(name): \(agreement.agreed) agree, \(agreement.unmeant.count) do not")
      for (kind, count) in agreement.meant.sorted(by: { $0.key < $1.key }) { print("  \(count) × \(kind)") }
    }
  }
}
