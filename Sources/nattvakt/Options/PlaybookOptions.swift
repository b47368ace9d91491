import ArgumentParser
import Playbooks

/// Which playbooks: those in the program, and the operator's own over them.
struct PlaybookOptions: ParsableArguments {
  @Option(
    name: .customLong("playbooks"),
    help: ArgumentHelp("A folder with playbooks of your own; repeatable.", valueName: "folder"))
  var folders: [String] = []

  func library() throws -> PlaybookLibrary { try PlaybookLibrary(overrides: folders) }
}
