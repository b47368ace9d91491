import ArgumentParser
import Events
import Store

extension Cases {
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a case to somebody, take it, or leave it to nobody.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Argument(help: "Who is to have it.") var name: String?
    @Flag(help: "You: see --by.") var me = false
    @Flag(help: "Nobody.") var nobody = false
    @OptionGroup var actor: ActorOptions
    @OptionGroup var seen: RevisionOptions
    @OptionGroup var options: DeskOptions

    func validate() throws {
      guard [name != nil, me, nobody].filter({ $0 }).count == 1, name != "" else {
        throw ValidationError("say who is to have it: a name, --me or --nobody")
      }
    }

    func run() throws {
      let assignee = nobody ? "" : name ?? actor.name
      let store = try options.store.writing()
      let item = try store.findCase(id)
      try store.assign(item.id, to: assignee, by: actor.name, now: WallClock.now, seen: seen.revision)
      Terminal.note("\(item.id): \(assignee.isEmpty ? "nobody" : assignee)")
    }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write something down in a case's history.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Argument(help: "What is to be remembered.") var text: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: DeskOptions

    func validate() throws {
      if text.trimmingSpaces.isEmpty { throw ValidationError("the note is empty") }
    }

    func run() throws {
      try options.store.writing().note(text, onCase: id, by: actor.name, now: WallClock.now)
    }
  }
}
