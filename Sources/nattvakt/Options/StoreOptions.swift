import ArgumentParser
import Store

/// Where findings, cases, history and habits are kept.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The store; default nattvakt.sqlite in the XDG data folder.", valueName: "file"))
  var store: String?

  var path: String {
    if let store { return store }
    let folder = Terminal.variable("XDG_DATA_HOME") ?? (Terminal.variable("HOME") ?? ".") + "/.local/share"
    return folder + "/nattvakt/nattvakt.sqlite"
  }

  func reading() throws -> Store { try Store.open(path, mode: .readOnly) }
  func writing() throws -> Store { try Store.open(path, mode: .readWrite) }
}
