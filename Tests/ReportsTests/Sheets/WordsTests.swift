import Events
import Foundation
import Testing

@testable import Reports

/// The fixed words are read from their source, so that a new one is checked without anybody thinking of it.
struct WordsTests {
  /// Fixed words in English and in Swedish, without those that hold a value.
  private static func words() throws -> [(english: String, swedish: String)] {
    try ["Words.swift", "Words+Values.swift"].flatMap { file in
      let path = Checkout.path("Sources/Reports/Sheets/" + file)
      let source = try String(contentsOfFile: path, encoding: .utf8)
      return source.matches(of: /say\("([^"\\]*)", "([^"\\]*)"\)/).map { (String($0.1), String($0.2)) }
    }
  }

  @Test("every fixed word differs from its translation")
  func translated() throws {
    let words = try Self.words()
    #expect(words.count > 80)
    for (english, swedish) in words { #expect(english != swedish && !swedish.isEmpty) }
  }

  @Test("no English word is left on a Swedish page")
  func complete() throws {
    let call = try SampleCase.call(SampleCase.plain, .swedish)
    let pages = [
      CaseSheet(SampleCase.plain, playbook: call, clock: .utc, language: .swedish).sheet,
      PlaybookSheet(call, language: .swedish).sheet,
    ]
    for page in pages {
      let fixed = Set(page.sections.map(\.title) + page.sections.flatMap(\.blocks).flatMap(Self.names))
      for (english, swedish) in try Self.words() where english.lowercased() != swedish.lowercased() {
        #expect(!fixed.contains { $0.lowercased() == english.lowercased() })
      }
    }
  }

  @Test("severity, stage, outcome, factor, network and verdict are told in Swedish")
  func values() throws {
    let english = Words(.english)
    let swedish = Words(.swedish)
    for value in Severity.allCases { #expect(english.severity(value) != swedish.severity(value)) }
    for value in Stage.allCases { #expect(english.stage(value) != swedish.stage(value)) }
    for value in Outcome.allCases { #expect(english.outcome(value) != swedish.outcome(value)) }
    for value in SecondFactor.allCases where value != .unknown {
      #expect(english.secondFactor(value) != swedish.secondFactor(value))
    }
    #expect(swedish.kinds(NetworkKinds(rawValue: .max)).count == NetworkKinds.all.count)
  }

  /// What stands before a value.
  private static func names(_ block: Sheet.Block) -> [String] {
    switch block {
    case .paragraph(let text): [text]
    case .pairs(let pairs): pairs.map(\.name)
    case .command(let tool, _): [tool]
    case .step(_, _, let details): details.flatMap(names)
    case .emphasis, .marked, .numbered, .table: []
    }
  }
}
