import Formats
import Testing

@Suite("Spellings of null")
struct NullSpellingTests {
  @Test(
    "every spelling of nothing is nothing",
    arguments: [
      "", " ", "-", "N/A", "n/a", "null", "NULL", "<null>", "None", "none", "Unknown", "{PII Removed}", " - ",
    ])
  func null(text: String) {
    #expect(withCell(text) { $0.isNull })
  }

  @Test("what looks like it is not", arguments: ["0", "--", "No", "nobody", "Unknown device", "nullable", "{}"])
  func value(text: String) {
    #expect(!withCell(text) { $0.isNull })
  }
}
