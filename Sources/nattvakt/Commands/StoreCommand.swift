import ArgumentParser
import Events
import Reports
import Store

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "The file that findings, cases, history and habits are kept in.",
    subcommands: [Info.self, Check.self, Backup.self, Restore.self, Prune.self, Pseudonymise.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What the store holds.")
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let summary = try store.reading().info()
      let language = output.language ?? .english
      let sheet = StoreDocuments.sheet(summary, language)
      switch output.format {
      case .table: try output.deliver(sheet.terminal(style: output.style))
      case .markdown: try output.deliver(sheet.markdown)
      case .html: try output.deliver(sheet.html(language))
      case .json: try output.deliver(StoreDocuments.json(summary).pretty + "\n")
      case .ndjson: try output.deliver(StoreDocuments.json(summary).line + "\n")
      case .csv: try output.deliver(StoreDocuments.table(summary).csv)
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Whether the store is sound; exit status 2 when it is not.")
    @OptionGroup var store: StoreOptions

    func run() throws {
      let problems = try store.reading().check()
      for problem in problems { Terminal.complain("\(store.path): \(problem)") }
      if !problems.isEmpty { throw ExitStatus.failure }
      Terminal.print("\(store.path): sound")
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copies the store while others may use it.")
    @Argument(help: "The copy to write.") var target: String
    @Flag(help: "Replace a file that is there.") var force = false
    @OptionGroup var store: StoreOptions

    func run() throws {
      try store.reading().backup(to: target, replacing: force)
      Terminal.print("\(target): written")
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a backup in the store's place, after checking it; the old store is kept aside.")
    @Argument(help: "The backup.") var backup: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let aside = try Store.restore(store.path, from: backup)
      Terminal.print("\(store.path): restored from \(backup)")
      if let aside { Terminal.print("the store before is kept as \(aside)") }
    }
  }
}
