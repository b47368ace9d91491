import ArgumentParser
import Events
import Store

extension Cases {
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a case into another of the same person.",
      discussion: """
        Its findings, ticks, calls and history are then the other's, and its id leads there. Later analyses keep to it. \
        `cases split` takes findings out again.
        """)
    @Argument(help: "The case that goes.") var id: String
    @Argument(help: "The case that stays.") var into: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: DeskOptions

    func run() throws {
      let store = try options.store.writing()
      let gone = try store.findCase(id).id
      let kept = try store.merge(gone, into: into, by: actor.name, now: WallClock.now)
      Terminal.note("\(gone) → \(kept.id): \(Count.findings(kept.findings.count, .english))")
    }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take findings out of a case into a new one.", discussion: "Later analyses keep to it.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Argument(help: ArgumentHelp("Findings' ids, or the beginnings of them.", valueName: "finding"))
    var findings: [String]
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: DeskOptions

    func run() throws {
      let new = try options.store.writing().split(id, findings: findings, by: actor.name, now: WallClock.now)
      Terminal.print(new.id)
    }
  }
}
