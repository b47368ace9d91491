import ArgumentParser

/// The command line: options and wiring only; every result comes from the modules below.
struct Nattvakt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nattvakt",
    abstract: "The night watch over your sign-in logs.",
    discussion: """
      Reads exported sign-in and audit logs, places every address, knows what is normal for each person, and prints \
      the few things that are not, each with the playbook that says whom to call and what to ask. Nothing leaves \
      this machine.
      """,
    version: "0.1.0",
    subcommands: [
      Analyze.self, Watch.self, Cases.self, TriageCommand.self, Explain.self, Expectations.self, BacktestCommand.self,
      User.self, ReportCommand.self,
      PlaybookCommand.self, DetectionsCommand.self,
      FormatsCommand.self,
      ConfigCommand.self, Contacts.self, Geo.self, Simulate.self, Evaluate.self, StoreCommand.self,
      GenerateDocuments.self,
    ])
}
