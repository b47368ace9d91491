import ArgumentParser
import Events
import Policy
import Reports
import Store

extension StoreCommand {
  struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Removes what the policy's 'retention' no longer keeps, and gives its room back.",
      discussion: """
        Sign-ins go by whole days, resolved cases with their findings, verdicts and entries. Open cases stay, and are \
        told. Habits stay, which hold no sign-ins. Without --yes only tells what would go.
        """)
    @Flag(help: "Remove it.") var yes = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let policy = try config.policy()
      let language = output.language ?? policy.language ?? .english
      let store = yes ? try store.writing() : try store.reading()
      let keepings = try store.info().tenants.map(\.name).map { name in
        let retention = policy.retention(tenant: name)
        return Keeping(tenant: name, history: retention.history, cases: retention.cases)
      }.filter { $0.history != nil || $0.cases != nil }
      if keepings.isEmpty { throw WrongRequest("the policy sets no 'retention' for a tenant of the store") }
      let now = WallClock.now
      let result = yes ? try store.prune(keepings, now: now) : try store.outdated(keepings, now: now)
      try output.deliver(table(result).render(output.format, language: language, style: output.style))
      if !yes {
        Terminal.note(Phrase("nothing removed yet: --yes does", sv: "inget borttaget än: --yes gör det").text(language))
      }
    }

    private func table(_ prunings: [Pruning]) -> Table {
      Table(
        [
          Table.Column("tenant", Phrase("Tenant", sv: "Kund")),
          Table.Column("events", Phrase("Events", sv: "Händelser")),
          Table.Column("cases", Phrase("Cases", sv: "Ärenden")),
          Table.Column("openCases", Phrase("Kept: open", sv: "Kvar: öppna")),
        ],
        rows: prunings.map { [.text($0.tenant), .count($0.events), .count($0.cases), .count($0.openCases)] })
    }
  }
}
