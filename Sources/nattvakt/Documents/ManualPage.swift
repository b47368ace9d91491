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
    lines += [
      ".Sh EXIT STATUS", "0 done; 1 findings at or above", ".Fl -fail-on ;",
      "2 some input could not be read or the command is wrong.", ".Sh FILES", ".Pa nattvakt.yaml",
      "the policy, where it is in the working folder;", ".Pa ~/.local/share/nattvakt/nattvakt.sqlite", "the store.",
    ]
    return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private func visible(_ command: HelpDump.Command) -> [HelpDump.Command] {
    (command.subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  private func section(_ command: HelpDump.Command, path: [String]) -> [String] {
    let path = path + [command.commandName ?? ""]
    let subcommands = visible(command)
    var lines = [
      ".Ss \(path.joined(separator: " "))", escaped(command.abstract ?? ""), escaped(command.discussion ?? ""),
    ]
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay ?? true }
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
