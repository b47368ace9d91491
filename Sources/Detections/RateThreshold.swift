package import Baselines
internal import Events

/// **Behaviour.** A rate that the operator has drawn lines for leaves its band: failures, lockouts, sign-ins over old
/// protocols, sign-ins at all, by the hour.
///
/// **Data that proves it.** What a log of the tenant held in a full hour (`LogPulse`) against the policy's lines: beyond
/// the alarm line it is high, beyond the warning line medium, outside of the normal band low.
///
/// **How an attacker avoids it.** Staying below the lines.
///
/// **Known false alarms.** Lines drawn too tightly; a migration, a new log source, a Monday after a password change.
package struct RateThreshold: TenantDetector {
  package init() {}

  /// A share of fewer sign-ins than this says nothing.
  private static let fewest: UInt32 = 20

  package mutating func observe(_ hour: PulseHour, before sighting: Sighting, in context: Context) -> Suspicion? {
    let lines = context.policy.rates.lines
    if lines.isEmpty || !hour.isFirst { return nil }
    var worst: (severity: Severity, measured: Measured)?
    for rate in RateBands.Rate.allCases {
      guard let line = lines[rate], let value = RateThreshold.value(of: rate, hour.tally),
        let crossed = RateThreshold.crossed(line, value)
      else { continue }
      if worst.map({ $0.severity >= crossed.severity }) ?? false { continue }
      worst = (crossed.severity, Measured(rate: rate, value: value, line: crossed.line, hour: hour.hour))
    }
    guard let worst else { return nil }
    let thing = StableHash.mix(StableHash.of(worst.measured.rate.rawValue), hour.key ^ StableHash.seed)
    let weight = worst.severity == .high ? Scale.high : worst.severity == .medium ? Scale.medium : 0
    var suspicion = Suspicion(
      severity: worst.severity, thing: thing, clues: [Clue(.tenant(.rate(worst.measured)), weight)], deciding: sighting)
    suspicion.stage = .attempt
    suspicion.events = [hour.lastEvent]
    suspicion.firstSeen = Timestamp(seconds: hour.hour * 3_600)
    suspicion.detail = .rate(worst.measured)
    return suspicion
  }

  /// A rate with the line that it crossed.
  package struct Measured: Hashable, Sendable {
    package var rate: RateBands.Rate
    package var value: Double
    package var line: Double
    /// Hours since 1970.
    package var hour: Int64
  }

  static func value(of rate: RateBands.Rate, _ tally: PulseTally) -> Double? {
    let all = Double(tally.signIns)
    switch rate {
    case .failureShare: return tally.signIns >= fewest ? Double(tally.failures) / all : nil
    case .legacyShare: return tally.signIns >= fewest ? Double(tally.legacy) / all : nil
    case .lockouts: return Double(tally.lockouts)
    case .signInsPerHour: return all
    }
  }

  static func crossed(_ lines: RateBands.Lines, _ value: Double) -> (severity: Severity, line: Double)? {
    if let alarm = lines.alarm, value >= alarm { return (.high, alarm) }
    if let warn = lines.warn, value >= warn { return (.medium, warn) }
    guard let normal = lines.normal, !normal.contains(value) else { return nil }
    return (.low, value < normal.lowerBound ? normal.lowerBound : normal.upperBound)
  }
}

extension RateThreshold {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard case .rate(let measured) = suspicion.detail else { return narrator.plainTelling(rule) }
    let name = measured.rate.phrase
    let hour = Wording.time(Timestamp(seconds: measured.hour * 3_600))
    return Telling(
      title: name.capitalised + Phrase(" beyond the line", sv: " över gränsen"),
      summary: name.capitalised + Phrase(" came to ", sv: " blev ") + measured.rate.text(measured.value)
        + Phrase(" in the hour from ", sv: " under timmen från ") + hour
        + Phrase("; the line is at ", sv: "; gränsen går vid ") + measured.rate.text(measured.line)
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "A migration, a new log source, a day on which passwords had to be changed, or a line drawn too tightly.",
        sv: "En flytt, en ny loggkälla, en dag då lösenord skulle bytas, eller en gräns som är för snävt dragen."),
      attacker: Phrase(
        "Passwords are being tried, or accounts are locked to keep their owners out.",
        sv: "Lösenord prövas, eller konton låses för att stänga ute dem som äger dem."),
      counterfactual: Phrase("It would not have fired below ", sv: "Den hade inte larmat under ")
        + measured.rate.text(measured.line) + Phrase(".", sv: "."),
      baseline: Phrase("The operator's line: ", sv: "Operatörens gräns: ") + measured.rate.text(measured.line))
  }

  package static let rule = Rule(
    id: "rate-threshold",
    title: Phrase("A rate beyond its line", sv: "Ett mätvärde över sin gräns"),
    what: Phrase(
      "Failures, lockouts, old protocols or sign-ins of an hour beyond a line that the operator has drawn.",
      sv:
        "Misslyckanden, utlåsningar, gamla protokoll eller inloggningar under en timme över en gräns som operatören dragit."
    ),
    defaultSeverity: .medium, techniques: ["T1110"], playbook: "rate-threshold", scope: .tenant, thresholds: [],
    needs: [.outcome],
    knownFalseAlarms: Phrase(
      "A migration, a new log source, lines drawn too tightly.",
      sv: "En flytt, en ny loggkälla, gränser som är för snävt dragna."),
    evasion: Phrase("Staying below the lines.", sv: "Att hålla sig under gränserna."))
}

extension RateBands.Rate {
  var phrase: Phrase {
    switch self {
    case .failureShare: Phrase("the share of failed sign-ins", sv: "andelen misslyckade inloggningar")
    case .lockouts: Phrase("attempts on locked accounts", sv: "försök på låsta konton")
    case .legacyShare: Phrase("the share of old protocols", sv: "andelen gamla protokoll")
    case .signInsPerHour: Phrase("sign-ins per hour", sv: "inloggningar per timme")
    }
  }

  /// A share in percent, else a whole number.
  func text(_ value: Double) -> Phrase {
    switch self {
    case .failureShare, .legacyShare: Wording.percent(Int((value * 1_000).rounded()), of: 1_000)
    case .lockouts, .signInsPerHour: Wording.number(value)
    }
  }
}
