import Analysis
import ArgumentParser
import Casework
import Events
import Formats
import Policy
import Reports
import Store

extension Cases {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A case as a folder to hand over: report, evidence, history, and the hash of every file.",
      discussion: """
        The evidence is read again from the logs, byte for byte; what is not there any more is named in \
        evidence/index.csv, and the exit status is 2. `sha256sum --check manifest.sha256` tells whether anything was \
        changed since. case.html prints well. --cacao adds case.cacao.json, the playbook as it was carried out, as \
        CACAO 2.0. Telephone numbers are masked, also where a note or a log's text has one; the original records are as \
        they are.
        """)
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Option(help: ArgumentHelp("The folder to make; it must be empty where it exists.", valueName: "folder"))
    var output: String
    @Option(help: ArgumentHelp("Where logs have been moved to; repeatable.", valueName: "folder")) var logs: [String] =
      []
    @Flag(help: "The playbook as it was carried out, too, as CACAO 2.0.") var cacao = false
    @OptionGroup var maps: FormatMapOptions
    @OptionGroup var options: DeskOptions
    @Option(name: .long, help: "en or sv.") var language: Language?

    func run() throws {
      let desk = try options.reading(language: language)
      let item = try desk.store.findCase(id).withMaskedNumbers
      guard OutputFolder.isEmpty(output) else { throw WrongRequest("\(output) is not empty") }
      var call = try desk.call(item, isMasked: true)
      call.reach = try ReachSurvey.reach(of: item, in: desk.store).withMaskedNumbers
      try desk.addCampaign(of: item, to: &call, isMasked: true)
      call.status = try desk.status(item).withMaskedNumbers
      var search = EvidenceSearch(item)
      let records = try search.run(
        in: logs, among: maps.catalogue(with: desk.policy.formats), options: maps.formatOptions())
      var export = CaseExport(
        item: item, call: call, entries: try desk.store.entries(ofCase: item.id).map(\.withMaskedNumbers),
        ruling: try desk.store.ruling(ofCase: item.id), records: records)
      if cacao { export.playbook = try desk.cacao(item, now: WallClock.now) }
      try write(export.files)
      let missing = records.filter { $0.found == nil }
      Terminal.note("\(item.id): \(output), \(records.count - missing.count) of \(records.count) records found")
      for record in missing { Terminal.complain("\(record.id): \(record.problem)") }
      if !missing.isEmpty { throw ExitStatus.failure }
    }

    private func write(_ files: [CaseExport.File]) throws {
      let folder = try OutputFolder(output)
      for file in files { try folder.append(file.bytes, to: file.name) }
      try folder.append(Array(CaseExport.manifest(files).utf8), to: "manifest.sha256")
      try folder.close()
    }
  }
}
