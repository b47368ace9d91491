package import Baselines
internal import Events

/// **Behaviour.** A log of the tenant falls silent, or a part of it is missing: whoever sees nothing then must know that
/// there was nothing to see with.
///
/// **Data that proves it.** Hours without one event of a log (`LogPulse`) in which, by the same hours of the weeks
/// before, hundreds usually come. A tenth of what is usual counts, because holidays empty offices but not their devices.
/// Told by the next event of any log of the tenant, by a live analysis also while nothing comes, and once more when the
/// log goes on: always as the same finding, of the hour with which enough was missing.
///
/// **How an attacker avoids it.** Dropping some records instead of all; clearing a log and letting it run on.
///
/// **Known false alarms.** A holiday week in a tenant whose log holds nothing but interactive sign-ins; a source that was
/// switched off on purpose.
package struct LogGap: TenantDetector {
  package init() {}

  package mutating func observe(_ hour: PulseHour, before sighting: Sighting, in context: Context) -> Suspicion? {
    guard hour.isLearned, hour.silentHours > 0, let moment = moment(of: hour, context.thresholds) else { return nil }
    let clues = LogGap.clues(missing: hour.missing, hours: hour.silentHours)
    guard let severity = Scale.severity(clues) else { return nil }
    let thing = StableHash.mix(hour.key, UInt64(bitPattern: hour.hour) ^ StableHash.seed)
    var suspicion = Suspicion(severity: min(severity, .medium), thing: thing, clues: clues, deciding: sighting)
    suspicion.stage = .attempt
    suspicion.subject = hour.key
    suspicion.events = [hour.lastEvent]
    suspicion.firstSeen = hour.lastTime
    suspicion.moment = moment
    suspicion.isOver = hour.key == sighting.formatKey
    suspicion.detail = .silence(hours: hour.silentHours, since: hour.lastTime, hasResumed: suspicion.isOver)
    return suspicion
  }

  /// The full hour with which the silence was long enough, and enough was missing.
  private func moment(of hour: PulseHour, _ thresholds: Thresholds) -> Timestamp? {
    let (hours, events) = (thresholds[Self.hours], thresholds[Self.events])
    var missing = 0.0
    for (passed, usual) in hour.expected.enumerated() {
      missing += Double(usual)
      guard Double(passed + 1) >= hours, missing * LogGap.share >= events,
        Scale.severity(LogGap.clues(missing: missing, hours: passed + 1)) != nil
      else { continue }
      return Timestamp(seconds: (hour.hour + Int64(passed) + 2) * 3_600)
    }
    return nil
  }

  /// ln of how often so many are missing by chance is minus their number; a tenth of that is kept, because habits change.
  private static func clues(missing: Double, hours: Int) -> [Clue] {
    [Clue(.tenant(.silence(hours: hours, usual: Int(missing))), min(3, missing * share / 10 - 3))]
  }

  /// What a holiday leaves of a usual day.
  private static let share = 0.1
}

extension LogGap {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard case .silence(let hours, let since, let hasResumed) = suspicion.detail else {
      return narrator.plainTelling(rule)
    }
    let length = Wording.duration(Double(hours) * 3_600)
    return Telling(
      title: (hasResumed
        ? Phrase("A log was silent for ", sv: "En logg var tyst i ")
        : Phrase("A log has been silent for ", sv: "En logg har varit tyst i ")) + length,
      summary: Phrase("After ", sv: "Efter ") + Wording.time(since)
        + Phrase(" nothing came for ", sv: " kom inget på ") + length
        + (hasResumed
          ? Phrase(", then it went on. ", sv: ", sedan gick den vidare. ")
          : Phrase(", and nothing has come since. ", sv: ", och inget har kommit sedan dess. "))
        + Phrase(
          "What happened in that time was seen by nobody.", sv: "Vad som hände under den tiden har ingen sett."),
      innocent: Phrase(
        "A connector that stopped, an export that was cut, a licence that ran out, a holiday.",
        sv: "En koppling som stannade, en export som klipptes, en licens som gick ut, en helg."),
      attacker: Phrase(
        "Somebody switched the log off, or removed what it held.",
        sv: "Någon stängde av loggen, eller tog bort det som stod i den."),
      counterfactual: Phrase(
        "It would not have fired had a tenth of the usual events come.",
        sv: "Den hade inte larmat om en tiondel av de vanliga händelserna hade kommit."),
      baseline: Phrase("The same hours of the weeks before", sv: "Samma timmar veckorna innan"))
  }

  package static let hours = Threshold(
    "log-gap.hours", 6, .hours,
    why: Phrase(
      "sign-in logs reach their readers within minutes, in bad cases within two hours (Microsoft's figures for Entra)",
      sv: "inloggningsloggar når sina läsare inom minuter, i svåra fall inom två timmar (Microsofts uppgift om Entra)"))
  package static let events = Threshold(
    "log-gap.events", 20, .events,
    why: Phrase(
      "where 20 are expected, none at all comes once in 500 million hours",
      sv: "där 20 väntas kommer inga alls en gång på 500 miljoner timmar"))

  package static let rule = Rule(
    id: "log-gap",
    title: Phrase("Silent log", sv: "Tyst logg"),
    what: Phrase(
      "A log without one event for hours in which many usually come.",
      sv: "En logg utan en enda händelse under timmar då många brukar komma."),
    defaultSeverity: .medium, techniques: ["T1562.008"], playbook: "log-gap", scope: .tenant,
    thresholds: [hours, events], needs: [],
    knownFalseAlarms: Phrase(
      "Holidays, a source that was switched off on purpose.", sv: "Helger, en källa som stängts av med avsikt."),
    evasion: Phrase("Dropping some records, not all.", sv: "Att ta bort en del av posterna, inte alla."))
}
