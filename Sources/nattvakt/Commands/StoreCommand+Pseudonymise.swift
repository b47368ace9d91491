import Analysis
import ArgumentParser
import Enrichment
import Events
import Policy
import Reports
import Store

extension StoreCommand {
  struct Pseudonymise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes a copy of a store to be given away: nobody is named in it, and nobody by two names.",
      discussion: """
        People, organisations, devices, addresses, files, ids and technicians get pseudonyms, the same wherever they \
        stand; what people wrote is left out. Times, countries, towns, operators, programs, verdicts and what was \
        detected stay. With --key, another copy made with the same key has the same pseudonyms; without, a key is made \
        and forgotten. Whoever has the key can test names against a copy: keep it to yourself. Docs/Privacy.md says \
        what an outsider can still infer.
        """)
    @Argument(help: ArgumentHelp("The store.", valueName: "from")) var source: String
    @Argument(help: ArgumentHelp("The copy to write; no file may be there.", valueName: "to")) var target: String
    @Option(help: ArgumentHelp("The file with the key; made where it is not there.", valueName: "file")) var key:
      String?
    @OptionGroup var config: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let store = try Store.open(source, mode: .readOnly)
      if TextFile.exists(target) { throw StoreError(target, .exists) }
      let policy = try config.policy()
      let language = output.language ?? policy.language ?? .english
      let surroundings = try config.surroundings(policy)
      let secret = try key.map { try KeyFile.key($0) }
      let account = try store.pseudonymise(
        to: target, key: secret?.key ?? PseudonymKey(PseudonymKey.randomBytes()),
        words: PrivacyDocuments.publicWords(countries: surroundings.countries)
      ) { address in
        let facts = surroundings.databases.facts(of: address)
        return facts.network.kinds.isDisjoint(with: NetworkKinds.placeless) ? facts.place : nil
      }
      let table = PrivacyDocuments.table(account, language)
      try output.deliver(table.render(output.format, language: language, style: output.style))
      if secret?.isNew == true, let key {
        Terminal.note(
          Phrase(
            "\(key): a new key; keep it, and keep it secret", sv: "\(key): en ny nyckel; spara den, och visa den inte"
          )
          .text(language))
      }
    }
  }
}
