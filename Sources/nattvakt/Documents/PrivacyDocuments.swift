import Casework
import Detections
import Enrichment
import Events
import FormatMaps
import Formats
import Playbooks
import Reports
import Store

/// What is told of a copy under pseudonyms and of people who were forgotten.
enum PrivacyDocuments {
  /// What was written, and what was left out and why.
  static func table(_ account: Pseudonymisation, _ language: Language) -> Table {
    let rows: [(Phrase, Int, Int, Phrase)] = [
      (Phrase("tenants", sv: "kunder"), account.tenants, 0, nothing),
      (Phrase("people", sv: "personer"), account.people, 0, nothing),
      (Phrase("events", sv: "händelser"), account.events, 0, nothing),
      (Phrase("sightings", sv: "iakttagelser"), account.sightings, 0, nothing),
      (Phrase("findings", sv: "fynd"), account.findings, 0, nothing),
      (Phrase("cases", sv: "ärenden"), account.cases, 0, nothing),
      (
        Phrase("states", sv: "tillstånd"), 0, account.states,
        Phrase("keyed by names and hashes of names", sv: "nycklade med namn och hashar av namn")
      ),
      (
        Phrase("saved lists", sv: "sparade listor"), 0, account.views,
        Phrase("their names were chosen by people", sv: "deras namn är valda av människor")
      ),
    ]
    return Table(
      [
        Table.Column("content", Phrase("Content", sv: "Innehåll")),
        Table.Column("written", Phrase("Written", sv: "Skrivet")),
        Table.Column("leftOut", Phrase("Left out", sv: "Utelämnat")),
        Table.Column("why", Phrase("Why", sv: "Varför")),
      ],
      rows: rows.map { [.text($0.0.text(language)), .count($0.1), .count($0.2), .text($0.3.text(language))] })
  }

  private static let nothing = Phrase("", sv: "")

  /// What may stay readable in a copy: the program's own words and ids, and the names of countries.
  static func publicWords(countries: CountryTables) throws -> PublicWords {
    let library = try PlaybookLibrary()
    let steps = library.playbooks.flatMap { ($0.contain + $0.recover + $0.close + $0.escalate).map(\.id) }
    let ids =
      Catalogue.rules.flatMap { [$0.id, $0.playbook] } + library.playbooks.map(\.id) + steps
      + AnswerID.allCases.map(\.rawValue) + TimerID.allCases.map(\.rawValue) + FormatMaps.builtInCatalogue.all.map(\.id)
    let names = countries.all.flatMap { [$0.name.english, $0.name.swedish] }
    let words = names.joined(separator: " ").split { !$0.isLetter }.map { $0.lowercased() }
    return PublicWords(words: TextWords.all.union(words), ids: Set(ids))
  }
}
