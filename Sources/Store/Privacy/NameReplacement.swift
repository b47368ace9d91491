internal import Events
internal import Foundation

/// Puts a pseudonym where a person is named in a text, in whatever case and Unicode form.
struct NameReplacement {
  let pseudonym: String
  private let names: [[String]]

  /// - Parameter names: longest first is best found first; they stand as whole words, and what is followed by an @ is
  ///   another's address.
  init(_ names: [String], _ pseudonym: String) {
    self.pseudonym = pseudonym
    let folded = Set(names.filter { $0.count > 2 }.map { NameReplacement.folded($0) })
    self.names = folded.sorted { $0.count == $1.count ? $0.joined() < $1.joined() : $0.count > $1.count }
  }

  private static func folded(_ text: some Sequence<Character>) -> [String] { text.map { $0.lowercased() } }

  func text(_ text: String) -> String {
    let characters = Array(text)
    let folded = NameReplacement.folded(characters)
    var (shown, index) = ("", 0)
    while index < characters.count {
      if let name = names.first(where: { stands($0, at: index, in: folded) }) {
        shown += pseudonym
        index += name.count
      } else {
        shown.append(characters[index])
        index += 1
      }
    }
    return shown
  }

  private func stands(_ name: [String], at start: Int, in folded: [String]) -> Bool {
    let end = start + name.count
    guard end <= folded.count, folded[start..<end].elementsEqual(name) else { return false }
    if start > 0, isPart(folded[start - 1]) || ".-_".contains(folded[start - 1]) { return false }
    if end == folded.count || (!isPart(folded[end]) && folded[end] != "@") { return true }
    return folded[end] == "s" && (end + 1 == folded.count || !isPart(folded[end + 1]))
  }

  private func isPart(_ character: String) -> Bool {
    character.first.map { $0.isLetter || $0.isNumber } ?? false
  }
}

extension NameReplacement {
  func finding(_ stored: EncodedFinding) -> EncodedFinding {
    func phrase(_ phrase: EncodedPhrase) -> EncodedPhrase {
      EncodedPhrase(Phrase(text(phrase.en), sv: text(phrase.sv)))
    }
    var made = stored
    var verdict = stored.verdict
    (verdict.title, verdict.summary, verdict.baseline) = (
      phrase(verdict.title), phrase(verdict.summary), phrase(verdict.baseline)
    )
    (verdict.innocent, verdict.attacker) = (phrase(verdict.innocent), phrase(verdict.attacker))
    verdict.counterfactual = phrase(verdict.counterfactual)
    for index in verdict.evidence.indices { verdict.evidence[index].text = phrase(verdict.evidence[index].text) }
    made.verdict = verdict
    made.affected = stored.affected?.map(text)
    made.eventIDs = stored.eventIDs.map(text)
    made.sources = stored.sources.map { EncodedFinding.Source(file: text($0.file), record: $0.record) }
    made.occasion.target = stored.occasion.target.map(text)
    for path in [\EncodedOccasion.device, \.application, \.client, \.os, \.browser] {
      made.occasion[keyPath: path] = text(stored.occasion[keyPath: path])
    }
    return made
  }

  func attempt(_ stored: EncodedAttempt) -> EncodedAttempt {
    var made = stored
    (made.answeredBy, made.note, made.doubt) = (text(stored.answeredBy), text(stored.note), text(stored.doubt))
    return made
  }

  func account(_ stored: EncodedAccount) -> EncodedAccount {
    var made = stored
    for (reason, refused) in stored.refusals { made.refusals[reason]?.places = refused.places.map(text) }
    for path in [\EncodedAccount.problems, \.skipped] {
      for index in made[keyPath: path].indices {
        made[keyPath: path][index].path = text(made[keyPath: path][index].path)
        made[keyPath: path][index].reason = text(made[keyPath: path][index].reason)
      }
    }
    made.cuts = stored.cuts?.map { cut in
      var cut = cut
      cut.path = text(cut.path)
      return cut
    }
    return made
  }
}
