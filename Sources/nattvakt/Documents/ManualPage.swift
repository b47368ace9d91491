import ArgumentParser
import Foundation

/// The manual page, in mdoc, from what the commands say of themselves.
struct ManualPage {
  private let root: HelpDump.Command

  init(_ command: (some ParsableCommand).Type) {
    // The dump is the parser's own JSON; a page without commands would show in the check of the documents.
    let dump = try? JSONDecoder().decode(HelpDump.self, from: Data(command._dumpHelp().utf8))
    root = dump?.command ?? HelpDump.Command()
  }

  var text: String {
    var lines = [
      ".Dd October 14, 2026", ".Dt NATTVAKT 1", ".Os", ".Sh NAME", ".Nm nattvakt",
      ".Nd \(escaped(root.abstract ?? ""))",
      ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar options", ".Sh DESCRIPTION", escaped(root.discussion ?? ""),
      ".Sh COMMANDS",
    ]
    for command in visible(root) { lines += section(command, path: []) }
    lines += ManualPage.ending
    return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private static let ending = [
    ".Pp", "Every command has", ".Fl -help", "and", ".Fl -version .",
    ".Sh ENVIRONMENT", ".Bl -tag -width indent",
    ".It Ev NATTVAKT_DATA", "The folder with the default places, where", ".Fl -data", "is not given.",
    ".It Ev XDG_DATA_HOME", "Where the default store is kept; else", ".Pa ~/.local/share .",
    ".It Ev TMPDIR", "Where events that do not fit into memory are sorted; else", ".Pa /tmp .",
    ".It Ev NO_COLOR", "Set to anything: no colours.",
    ".It Ev NATTVAKT_NOW",
    "A moment that stands in for the clock on the wall in the work on cases: for rehearsals and tests.",
    ".It Ev COLUMNS", "The width of what is printed through a pipe.", ".El",
    ".Sh FILES", ".Bl -tag -width indent",
    ".It Pa nattvakt.yaml", "The policy, where it is in the working folder.",
    ".It Pa ~/.local/share/nattvakt/nattvakt.sqlite", "The store.", ".El",
    ".Sh EXIT STATUS", ".Bl -tag -width indent", ".It 0", "Done; also when the reader of the output went away.",
    ".It 1", "Findings at or above", ".Fl -fail-on ,", "or something overdue with", ".Fl -fail-on-overdue .",
    ".It 2",
    "Some input could not be read, the result could not be saved, a colleague was first, or the command is wrong.",
    ".El",
    ".Sh EXAMPLES", ".Bd -literal", "nattvakt analyze exports/", "nattvakt cases show K7M2P9QX",
    "nattvakt playbook render K7M2P9QX --language sv", "zcat signins.json.gz | nattvakt analyze --no-store -", ".Ed",
  ]

  private func visible(_ command: HelpDump.Command) -> [HelpDump.Command] {
    (command.subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  private func section(_ command: HelpDump.Command, path: [String]) -> [String] {
    let path = path + [command.commandName ?? ""]
    let subcommands = visible(command)
    var lines = [
      ".Ss \(path.joined(separator: " "))", escaped(command.abstract ?? ""), escaped(command.discussion ?? ""),
    ]
    let arguments = (command.arguments ?? []).filter { argument in
      argument.shouldDisplay ?? true && !["help", "version"].contains(argument.preferredName?.name)
    }
    if subcommands.isEmpty, !arguments.isEmpty {
      lines.append(".Bl -tag -width indent")
      for argument in arguments { lines += [".It " + argument.synopsis, escaped(argument.abstract ?? "")] }
      lines.append(".El")
    }
    return lines + subcommands.flatMap { section($0, path: path) }
  }

  /// A line that begins with a dot or apostrophe would be a command of the formatter.
  private func escaped(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      let safe = line.replacing("\\", with: "\\e")
      return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }.joined(separator: "\n")
  }
}

/// The argument parser's description of a program.
struct HelpDump: Decodable {
  var command: Command

  struct Command: Decodable {
    var commandName: String?
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    var kind: String
    var valueName: String?
    var abstract: String?
    var shouldDisplay: Bool?
    var preferredName: Name?

    struct Name: Decodable {
      var kind: String
      var name: String
    }

    /// `Fl -store Ar file`
    var synopsis: String {
      guard let preferredName else { return "Ar \(valueName ?? "argument")" }
      let dash = preferredName.kind == "long" ? "-" : ""
      let flag = "Fl \(dash)\(preferredName.name)"
      return kind == "flag" ? flag : flag + " Ar \(valueName ?? "value")"
    }
  }
}
