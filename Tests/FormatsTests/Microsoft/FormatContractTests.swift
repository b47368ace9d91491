import Events
import Formats
import Testing

@Suite("Every format")
struct FormatContractTests {
  @Test("has an id and a title of its own, and a field map without mistakes")
  func sound() {
    #expect(Set(FormatCatalogue.coded.map { $0.id }).count == FormatCatalogue.coded.count)
    #expect(Set(FormatCatalogue.coded.map { $0.title }).count == FormatCatalogue.coded.count)
    for format in FormatCatalogue.coded {
      #expect(format.fields.problems.isEmpty, "\(format.id): \(format.fields.problems)")
      #expect(format.id.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(format.profile.documentation.hasPrefix("https://") && !format.profile.tells.isEmpty)
    }
  }

  @Test("every item that a profile may tell has words")
  func profileNames() {
    let named = FormatProfile.Knowledge.names.reduce(into: FormatProfile.Knowledge()) { $0.formUnion($1.item) }
    for format in FormatCatalogue.coded { #expect(named.isSuperset(of: format.profile.tells)) }
  }

  @Test("knows nothing of logs that are something else")
  func foreign() {
    for record in [
      #"{"published":"2026-03-02T07:15:09Z","eventType":"user.session.start","actor":{"alternateId":"a"}}"#,
      #"{"eventTime":"2026-03-02T07:15:09Z","eventName":"ConsoleLogin","sourceIPAddress":"203.0.113.7"}"#,
      #"{"time":"2026-03-02T07:15:09Z","message":"hello","level":"info","userId":"7","status":"ok"}"#, "{}", "no JSON",
    ] {
      let read = ReadRecords(json: record)
      #expect(read.recognition.formats.isEmpty && read.events.isEmpty)
      #expect(read.recognition.problem?.hasPrefix("not a sign-in or audit log that Nattvakt knows") == true)
    }
    #expect(ReadRecords(csv: "name,amount,date", "a,1,2024-01-01").recognition.formats.isEmpty)
  }
}
