import ArgumentParser
import Events

/// What a command about cases works with: the store, the policy with its contact book, the playbooks.
struct DeskOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @OptionGroup var config: PolicyOptions
  @OptionGroup var playbooks: PlaybookOptions
  @OptionGroup var time: TimeZoneOptions

  func reading(language: Language?) throws -> Desk { try Desk(store.reading(), self, language: language) }
  func writing(language: Language? = nil) throws -> Desk { try Desk(store.writing(), self, language: language) }

  /// A command of this program about the same store, policy and playbooks, to be pasted.
  func command(_ words: [String], language: Language? = nil) -> String {
    let folders = playbooks.folders.map { (name: "--playbooks", value: Optional($0)) }
    return CommandText.text(
      words,
      options: [
        ("--store", store.store), ("--config", config.config), ("--time-zone", time.timeZone),
        ("--language", language?.rawValue),
      ] + folders)
  }
}

/// For whoever acts on what they saw a while ago.
struct RevisionOptions: ParsableArguments {
  @Option(help: "Do it only if the case is still at this revision, as `cases show --format json` told it.")
  var revision: Int?
}
