import Events
import Foundation
import Testing

/// Sign-ins of every product that a map describes and Elastic reads, each record in a file of its own.
@Suite("Sign-ins that Elastic reads too", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct PeerAuthenticationTests {
  @Test("time, address, user and outcome agree", arguments: ["elastic_integrations", "elastic_beats"])
  func agreement(suite: String) throws {
    let labels = try Corpus.cases(suite).filter(isSignIn).map(Label.init(elastic:))
    var whole = Comparison(suite, meant: MeantDifference.elastic)
    for (format, labels) in Dictionary(grouping: labels, by: \.format).sorted(by: { $0.key < $1.key }) {
      var comparison = Comparison("\(suite) \(format)", meant: MeantDifference.elastic)
      for label in labels {
        let record = try ReadRecord(label.record, year: label.time?.calendar.year)
        comparison.hold(record, against: label)
        whole.hold(record, against: label)
      }
      comparison.report()
    }
    whole.report()
    #expect(whole[.read].share >= 0.97, "\(whole[.read].unmeant)")
    #expect(whole[.time].share >= 0.99 && whole[.address].share >= 0.99)
    #expect(whole[.user].share >= 0.97 && whole[.outcome].share >= 0.97)
    #expect(whole[.user].agreed > 0 && whole[.outcome].agreed > 0)
  }

  @Test(
    "time and address of what else is read of these logs agree", arguments: ["elastic_integrations", "elastic_beats"])
  func others(suite: String) throws {
    var comparison = Comparison("\(suite), other acts", meant: MeantDifference.elastic)
    var refused: [String: Int] = [:]
    for labelled in try Corpus.cases(suite) where isDescribed(labelled) && !isSignIn(labelled) {
      var label = Label(elastic: labelled)
      // Peers name now who acted and now on whom; whether it succeeded is asked of sign-ins only.
      (label.users, label.isGranted) = ([], nil)
      let record = try ReadRecord(label.record, year: label.time?.calendar.year)
      if record.event != nil {
        comparison.hold(record, against: label)
      } else {
        refused[record.refusal.split(separator: ":").first.map(String.init) ?? "", default: 0] += 1
        if ["time", "malformed", "summary", "identity"].contains(where: record.refusal.hasPrefix) {
          print(
            "conformance \(suite), other acts, refused: \(label.name): \(record.refusal): \(label.record.prefix(160))")
        }
      }
    }
    comparison.report()
    print("conformance \(suite), other acts, refused: \(refused.sorted { $0.key < $1.key })")
    #expect(comparison[.time].share >= 0.99 && comparison[.address].share >= 0.99)
  }

  /// Microsoft's own formats are read by code and have a suite of their own.
  private func isDescribed(_ labelled: Corpus.Case) -> Bool {
    !["entra-", "o365-", "m365-"].contains(where: labelled.format.hasPrefix)
  }

  private func isSignIn(_ labelled: Corpus.Case) -> Bool {
    isDescribed(labelled) && labelled.texts("event.category").contains("authentication")
  }
}

extension Label {
  init(elastic labelled: Corpus.Case) {
    name = "\(labelled.format) \(labelled.name)"
    format = labelled.format
    let text = String(decoding: labelled.record, as: UTF8.self)
    let isStructured = ["{", "[", "<?", "<E"].contains(where: text.hasPrefix)
    record = isStructured ? text : text.replacing("\r", with: "").replacing("\n", with: " ")
    time = Label.time(labelled.text("@timestamp"))
    // A name and a number of the same account cannot be told to be the same.
    users = ["user.email", "user.name", "source.user.name", "source.user.email"].flatMap(labelled.texts)
    addresses = ["source.ip", "client.ip"].flatMap(labelled.texts).compactMap { IPAddress($0) }
    switch labelled.texts("event.outcome").first {
    case "success": isGranted = true
    case "failure": isGranted = false
    default: break
    }
  }
}
