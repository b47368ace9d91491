package import Baselines
internal import Events

/// **Behaviour.** Many accounts are locked at once: somebody tries passwords faster than the lock allows, or locks people
/// out on purpose.
///
/// **Data that proves it.** Ten people or more whose accounts the log calls locked within ten minutes. One account counts
/// once, however often it is tried while it is locked.
///
/// **How an attacker avoids it.** Fewer tries than lock an account, which is what a `password-spray` does.
///
/// **Known false alarms.** A changed password policy, a directory that was restored, a service with many accounts whose
/// passwords ran out on the same day. Services that lock an address for an account say `locked` all day where somebody
/// tries all day: that is one finding.
package struct LockoutStorm: TenantDetector {
  /// The latest lock of each account in the window, the latest last.
  private var locked: [Locked] = []

  package init() {}

  package static var signs: Signs { .locked }

  /// As many as a finding names.
  private static let capacity = 50

  package mutating func observe(_ sighting: Sighting, in context: Context) -> Suspicion? {
    let time = sighting.event.time
    guard sighting.userKey != 0 else { return nil }
    let window = context.thresholds[Self.window]
    locked.removeAll { $0.time.seconds(until: time) > window }
    if locked.contains(where: { $0.user == sighting.userKey }) { return nil }
    if locked.count >= Self.capacity { locked.removeFirst() }
    locked.append(Locked(user: sighting.userKey, time: time, event: sighting.event.id))
    guard Double(locked.count) >= context.thresholds[Self.accounts], let first = locked.first else { return nil }
    let lead = Clue(
      .credential(.lockedOut(locked.count, seconds: first.time.seconds(until: time))), 1.8,
      events: locked.map(\.event))
    // Whoever does it: that people cannot work is the same storm until it is over.
    var suspicion = Suspicion(severity: .medium, thing: 1, clues: [lead], deciding: sighting)
    suspicion.stage = .attempt
    suspicion.events = locked.map(\.event)
    suspicion.firstSeen = first.time
    return suspicion
  }

  struct Locked: Hashable, Sendable {
    var user: UInt64
    var time: Timestamp
    var event: EventID
  }
}

extension LockoutStorm {
  package func save(to writer: inout StateWriter) { writer.write(locked) }
  package init(from reader: inout StateReader) throws(StateError) { locked = try reader.readList(of: Locked.self) }
}

extension LockoutStorm.Locked: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: user)
    writer.write(time)
    writer.write(event)
  }

  init(from reader: inout StateReader) throws(StateError) {
    user = try reader.readKey()
    time = try reader.readTimestamp()
    event = try reader.readEventID()
  }
}

extension LockoutStorm {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let lead = suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what
    return Telling(
      title: rule.title,
      summary: lead + Phrase(", the latest from ", sv: ", det senaste från ") + narrator.here
        + Phrase(" (\(narrator.network)), into ", sv: " (\(narrator.network)), till ") + narrator.application
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "A changed password policy, a restored directory, or a service with many accounts whose passwords ran out.",
        sv: "En ändrad lösenordspolicy, en återställd katalog, eller en tjänst med många konton vars lösenord gick ut."),
      attacker: Phrase(
        "Somebody tries passwords on many accounts faster than the lock allows, or locks people out on purpose.",
        sv: "Någon provar lösenord på många konton snabbare än spärren tillåter, eller låser ut folk med flit."),
      counterfactual: Phrase(
        "It would not have fired for fewer than ten accounts within ten minutes.",
        sv: "Den hade inte larmat för färre än tio konton inom tio minuter."),
      baseline: Phrase("Held against ", sv: "Jämfört med ") + Wording.number(narrator.context.habits.userCount)
        + Phrase(" people who come in as they always do", sv: " personer som loggar in som de brukar"))
  }

  package static let accounts = Threshold(
    "lockout-storm.accounts", 10, .accounts,
    why: Phrase(
      "people lock themselves out one by one; ten within ten minutes is a tenth of a tenant of a hundred",
      sv: "folk låser ut sig själva en och en; tio inom tio minuter är en tiondel av en kund med hundra personer"))

  package static let window = Threshold(
    "lockout-storm.window", 600, .seconds,
    why: Phrase(
      "a tool that tries as fast as it can locks the accounts of a list within minutes",
      sv: "ett verktyg som provar så fort det kan låser en listas konton inom minuter"))

  package static let rule = Rule(
    id: "lockout-storm",
    title: Phrase("Many accounts locked at once", sv: "Många konton låsta på en gång"),
    what: Phrase(
      "Ten accounts or more are locked within ten minutes.", sv: "Tio konton eller fler låses inom tio minuter."),
    defaultSeverity: .medium, techniques: ["T1110", "T1531"], playbook: "password-attack", scope: .source,
    thresholds: [accounts, window], needs: [.outcome],
    knownFalseAlarms: Phrase(
      "A changed password policy or a restored directory.",
      sv: "En ändrad lösenordspolicy eller en återställd katalog."),
    evasion: Phrase("Fewer tries than lock an account.", sv: "Färre försök än som låser ett konto."))
}
