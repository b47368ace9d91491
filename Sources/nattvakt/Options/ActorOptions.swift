import ArgumentParser

/// Who does something with a case: every change of one is noted with a name.
struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("by"), help: ArgumentHelp("Your name, for the history; default $USER.", valueName: "name"))
  var by: String?

  var name: String { by ?? Terminal.variable("USER") ?? "?" }
}
