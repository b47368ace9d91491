internal import Events
internal import Playbooks

/// How far a case reaches, in a few lines, and then in the order in which it happened.
struct ReachLines {
  let reach: Reach
  let clock: LocalClock
  let language: Language

  private var words: Words { Words(language) }
  private static let shown = 25

  var section: Sheet.Section {
    if reach.isEmpty { return Sheet.Section(words.reached, []) }
    let deeds = reach.deeds.map { deed in
      (mark: deed.act.isRoutine ? "•" : "!", text: terminalText(text(deed)))
    }
    let rest = reach.timeline.count - ReachLines.shown + reach.omitted
    return Sheet.Section(
      words.reached,
      [
        .marked(deeds),
        .pairs([
          (
            words.applications,
            terminalText(reach.applications.prefix(8).map { "\($0.name) (\($0.count))" }.joined(separator: ", "))
          ), (words.addresses, terminalText(reach.addresses.prefix(8).joined(separator: ", "))),
        ]),
        .marked(reach.timeline.prefix(ReachLines.shown).map { (mark: "·", text: terminalText(text($0))) }),
        .paragraph(rest > 0 ? words.andMore(rest) : ""),
      ])
  }

  private func text(_ deed: Reach.Deed) -> String {
    let times = deed.count == 1 ? "" : " × \(deed.count)"
    let targets = deed.targets.joined(separator: ", ")
    return "\(deed.operation)\(times)" + (targets.isEmpty ? "" : ": \(targets)") + " (\(clock.text(deed.first)))"
  }

  private func text(_ entry: Reach.Entry) -> String {
    let what = entry.operation.isEmpty ? words.outcome(entry.outcome) : entry.operation
    let rest = [entry.target, entry.application, entry.address, words.join(entry.join)].filter { !$0.isEmpty }
    return ([clock.text(entry.time), what] + rest).joined(separator: " · ")
  }
}
