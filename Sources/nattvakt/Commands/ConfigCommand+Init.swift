import Analysis
import ArgumentParser
import Enrichment
import Events
import Policy
import Reports
import Store

#if canImport(Glibc)
  import Glibc
#endif

extension ConfigCommand {
  struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draft a policy from what logs and the store show.",
      discussion: """
        Tenants with their ids and domains, the countries that people sign in from, networks that many share, \
        administrators and accounts of programs, each with what was seen. What is a guess is commented out. Without \
        logs, the store is read; with logs, only if --store names one. Tenants that a policy names \
        already keep their names. A file that is there is left alone.
        """)
    @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "logs")) var paths: [String] = []
    @Option(help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
    var output = "nattvakt.yaml"
    @Flag(help: "Replace a file that is there.") var force = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var config: PolicyOptions
    @OptionGroup var range: RangeOptions
    @OptionGroup var maps: FormatMapOptions

    func run() async throws {
      try checkPlace()
      let policy = try config.policy()
      let surroundings = try config.surroundings(policy)
      for problem in surroundings.databases.problems { Terminal.complain(problem.description) }
      let census = try await census(surroundings, options(policy))
      for problem in census.account.problems { Terminal.complain("\(problem.path): \(problem.reason)") }
      if census.tenants.isEmpty {
        throw WrongRequest("nothing was read that tells of anybody, so there is nothing to write")
      }
      try deliver(PolicyDraft(census, policy: policy).text)
      for credit in surroundings.databases.attributions { Terminal.note(credit.line) }
      let failed = !surroundings.databases.problems.isEmpty || !census.account.problems.isEmpty
      if failed { throw ExitStatus.failure }
    }

    private func checkPlace() throws {
      if output == "-" { return }
      if !force, access(output, F_OK) == 0 {
        throw WrongRequest("\(output) is there already; --force replaces it, --output names another file")
      }
      try TextFile.check(output)
    }

    private func census(_ surroundings: Surroundings, _ options: AnalysisOptions) async throws -> LogCensus {
      let progress = Progress()
      let line = ProgressLine(progress: progress, start: ContinuousClock.now)
      let drawing = Terminal.isErrorTerminal ? Task { await line.run() } : nil
      let census: Result<LogCensus, any Error>
      do {
        let taken = try await LogCensus.take(
          paths, store: openStore(), surroundings: surroundings, options: options, progress: progress)
        census = .success(taken)
      } catch {
        census = .failure(error)
      }
      // The line is gone before anything else is printed.
      drawing?.cancel()
      await drawing?.value
      return try census.get()
    }

    private func openStore() throws -> Store? {
      paths.isEmpty || store.store != nil ? try store.reading() : nil
    }

    private func options(_ policy: Policy) throws -> AnalysisOptions {
      var options = AnalysisOptions()
      options.jobs = Terminal.processors
      options.temporaryFolder = Terminal.variable("TMPDIR") ?? "/tmp"
      options.since = range.since?.time
      options.until = range.until?.time
      options.catalogue = try maps.catalogue(with: policy.formats)
      options.zone = try maps.zone()
      options.year = maps.year
      options.undated = maps.undated?.time
      return options
    }

    private func deliver(_ text: String) throws {
      if output == "-" { return Terminal.write(text) }
      try TextFile.write(text, to: output)
      Terminal.note(
        "\(terminalText(output)): written; go through what stands behind '#', then run 'nattvakt config check'")
    }
  }
}
