import ArgumentParser
import Events

struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The queue of cases, and what a technician does with one.",
    discussion: """
      Every change is noted with who made it and when. Two people may work on one store: whoever goes by what is no \
      longer so is told, and overwrites nothing.
      """,
    subcommands: [
      List.self, Views.self, Show.self, Assign.self, Note.self, Contact.self, Contain.self, Check.self, Resolve.self,
      Reopen.self, Merge.self, Split.self, Due.self, History.self,
      Export.self,
    ],
    defaultSubcommand: List.self)
}

extension Case.State: ExpressibleByArgument {}
