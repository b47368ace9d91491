import Analysis
import Enrichment
import Events
import Policy
import Reports

/// The provider's letter to a customer about a period, for whoever leads the company: no word in it needs explaining.
struct CustomerLetter {
  let review: CustomerReview
  let provider: Policy.Provider
  let clock: LocalClock
  /// The IANA name of the clock's zone.
  let zone: String
  let language: Language
  let countryName: (Country) -> Phrase
  /// What a log is called, by the id of its format.
  let logName: (String) -> Phrase

  var sheet: Sheet {
    Sheet(
      title: Sheet.Line(title),
      sections: [inShort, watched, cases, countries, posture, recommendations, about]
    ).withoutEmptyParts()
  }

  var title: String {
    say("Sign-ins at \(review.tenant), \(period)", "Inloggningarna hos \(review.tenant), \(period)")
  }

  func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(language) }

  /// "September 2026", or the first and the last day.
  var period: String {
    let start = LocalDays { [clock] in clock.offset(at: $0) }.calendar(review.period.since)
    if review.period.isMonth { return "\(LocalClock.months[start.month - 1].text(language)) \(start.year)" }
    return "\(clock.date(review.period.since)) – \(clock.date(review.period.until.adding(seconds: -0.000_001)))"
  }

  private var inShort: Sheet.Section {
    let text: [Sheet.Block] =
      isEmpty ? [.emphasis(nothing)] : [.emphasis(verdict), .paragraph(summary), .paragraph(clocks)]
    return Sheet.Section(say("In short", "I korthet"), text)
  }

  private var isEmpty: Bool { review.figures.events == 0 }

  private var nothing: String {
    say(
      "Nothing was logged in this period. We cannot say whether anything happened: tell us if that is a surprise.",
      "Inget loggades under perioden. Vi kan inte säga om något hände: hör av er om det förvånar er.")
  }

  private var verdict: String {
    let broken = review.cases.filter { $0.verdict == .compromised }.count
    let open = review.cases.filter { $0.item.state != .resolved }.count
    if broken > 0 {
      return broken == 1
        ? say("One account was in a stranger's hands.", "Ett konto var i främmande händer.")
        : say(
          "\(broken) cases turned out to be a stranger's.", "\(broken) ärenden visade sig vara intrång.")
    }
    if open > 0 {
      return open == 1
        ? say("One case is not cleared up yet.", "Ett ärende är inte utrett än.")
        : say("\(open) cases are not cleared up yet.", "\(open) ärenden är inte utredda än.")
    }
    if review.cases.isEmpty {
      return say(
        "A quiet period: nothing gave reason to call anyone.", "En lugn period: inget gav anledning att ringa någon.")
    }
    return say("Everything that looked strange was cleared up.", "Allt som såg konstigt ut är utrett.")
  }

  private var summary: String {
    let (granted, people) = (grouped(review.figures.granted), Count.users(review.figures.people, language))
    let cases = Count.cases(review.cases.count, language)
    let low = grouped(review.lowCases)
    let noted =
      review.lowCases == 0
      ? "" : say(" Lesser signs that were only noted: \(low).", " Mindre tecken som bara noterades: \(low).")
    let looked =
      review.cases.isEmpty ? "" : say(" We looked closer at \(cases).", " Vi granskade \(cases) närmare.")
    return say("\(people) signed in \(granted) times.", "\(people) loggade in \(granted) gånger.") + looked + noted
  }

  /// From the first sign of a case, by what was noted in its history.
  private var clocks: String {
    [
      (review.timeToContact, Phrase("Time to the first call: ", sv: "Tid till första samtalet: ")),
      (review.timeToResolution, Phrase("Time until a case was closed: ", sv: "Tid tills ett ärende stängdes: ")),
    ].compactMap { times, words in
      times.map {
        words.text(language) + duration($0.median) + say(" (median of \($0.count)).", " (median av \($0.count)).")
      }
    }.joined(separator: " ")
  }

  private func duration(_ seconds: Double) -> String {
    let minutes = Int(seconds / 60)
    if minutes < 120 { return "\(minutes) min" }
    if minutes < 48 * 60 { return say("\(minutes / 60) h", "\(minutes / 60) tim") }
    return say("\(minutes / 1_440) days", "\(minutes / 1_440) dygn")
  }

  private var about: Sheet.Section {
    let callback =
      provider.callbackNumber.isEmpty
      ? ""
      : say(
        "Is anything unclear, or does anything look wrong? Call us: \(provider.callbackNumber).",
        "Är något oklart, eller ser något fel ut? Ring oss: \(provider.callbackNumber).")
    return Sheet.Section(
      provider.name,
      [
        .paragraph(callback),
        .paragraph(
          say(
            "Times and days are those of \(zone). Everything is counted from your own logs; what is not in them nobody can have seen.",
            "Tider och dygn anges i tidszonen \(zone). Allt är räknat ur era egna loggar; det som inte står där kan ingen ha sett."
          )),
      ])
  }
}

extension CustomerReview {
  /// Half of the cases took no longer than the median; nil where it was never noted.
  typealias Times = (median: Double, count: Int)

  var timeToContact: Times? { times(\.contacted) }
  var timeToResolution: Times? { times(\.resolved) }

  private func times(_ moment: (ReviewedCase) -> Timestamp?) -> Times? {
    let seconds = cases.compactMap { one in moment(one).map { max(0, one.item.opened.seconds(until: $0)) } }.sorted()
    return seconds.isEmpty ? nil : (seconds[(seconds.count - 1) / 2], seconds.count)
  }
}
