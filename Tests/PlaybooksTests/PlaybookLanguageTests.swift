import Foundation
import Testing

@testable import Playbooks

/// A path through a console is made of its names, which stay as the console shows them; everything between them is
/// language, and belongs to the reader.
@Suite("The languages of the playbooks")
struct PlaybookLanguageTests {
  @Test("leave a path that is the same in every language nothing but names")
  func pathsOfNames() throws {
    for template in try prose() {
      guard let version = template.versions[Template.everyLanguage] else { continue }
      let words = PathText(version.source).loose
      #expect(words.isEmpty, "\(version.place.file):\(version.place.line): write ‘en’ and ‘sv’ for \(words)")
    }
  }

  @Test("hold no English between the names of a Swedish text")
  func swedish() throws {
    for template in try prose() {
      guard let version = template.versions["sv"] else { continue }
      let words = PathText(version.source).english
      #expect(words.isEmpty, "\(version.place.file):\(version.place.line): \(words) in “\(version.source)”")
    }
  }

  @Test(
    "are told apart by the checks above",
    arguments: [
      ("Entra ID > Users > (the user) > Sign-in logs", ["(the user"], ["the"]),
      (
        "System Log, events user.session.start and user.mfa", ["events user.session.start and user.mfa"],
        ["events", "and"]
      ),
      ("Sign-in logs > Columns, add Session ID; both tabs", ["add Session ID", "both tabs"], ["add", "both"]),
      ("Security > Access and data control > API controls", [], []),
      ("Reports > System Log, authenticationContext.externalSessionId", [], []),
      (
        "Networks > IP zone, markera \"Block access from IPs in this zone\"",
        ["markera \"Block access from IPs in this zone\""], []
      ),
      ("Använd kommandot, eller Outlook on the web > Settings", ["eller Outlook on the web"], ["the"]),
      ("Kontot användes genom Tor, från den {{time.local}}", ["från den"], []),
    ])
  func told(text: String, loose: [String], english: [String]) {
    #expect(PathText(text).loose == loose)
    #expect(PathText(text).english == english)
  }

  /// Texts that are no commands, once each.
  private func prose() throws -> [Template] {
    var texts: [Template] = []
    for playbook in try PlaybookLibrary().playbooks { _ = playbook.map { texts.append($0) } }
    var seen: Set<SourcePlace> = []
    return texts.filter { !$0.form.isCode && seen.insert($0.place).inserted }
  }
}

/// A text cut where a path's names end.
private struct PathText {
  private let isPath: Bool
  private let segments: [Substring]

  init(_ source: String) {
    let plain = source.replacing(/\{\{[^}]*\}\}/, with: "")
    isPath = plain.contains(" > ")
    let cut = plain.replacing(" (", with: ">(")
    segments = cut.split { ">,;)\n".contains($0) }.map { $0.drop { $0 == " " } }
      .map { $0[..<($0.lastIndex { $0 != " " }.map($0.index(after:)) ?? $0.startIndex)] }.filter { !$0.isEmpty }
  }

  /// Segments that begin as no name does; names of events and fields have a dot or an underscore within their first word.
  var loose: [String] {
    segments.filter { segment in
      guard let first = segment.first, first.isLowercase || first == "(" else { return false }
      let word = segment.prefix { $0 != " " }
      return word.count < segment.count || !word.contains { "._:".contains($0) }
    }.map(String.init)
  }

  /// Words that English needs to make a sentence and that are none in Swedish, as "filter" is; names in quotation marks, and those that a
  /// path's segment begins with, are the console's.
  var english: [String] {
    segments.filter { !(isPath && $0.first?.isUppercase == true && !$0.hasPrefix("Använd")) }.flatMap { segment in
      segment.replacing(/"[^"]*"/, with: "").split { !$0.isLetter }.map(String.init).filter(
        PathText.sentenceWords.contains)
    }
  }

  private static let sentenceWords: Set<String> = [
    "the", "and", "from", "with", "that", "which", "are", "this", "then", "both", "search", "events",
    "add", "group", "its", "look", "where", "their", "of",
  ]
}
