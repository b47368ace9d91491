import Detections
import Events
import Reports

/// The account of a run, for people: nothing is dropped without standing here.
struct AccountLines {
  private let account: Account
  private let language: Language

  init(_ account: Account, language: Language) {
    self.account = account
    self.language = language
  }

  func lines(isDetailed: Bool) -> [String] {
    var lines = [read, judged]
    if account.duplicates > 0 {
      let records = Count.records(account.duplicates, language)
      lines.append(say("Repeated and dropped: \(records).", "Upprepade och borttagna: \(records)."))
    }
    if account.late > 0 {
      let events = Count.events(account.late, language) + late
      lines.append(
        say(
          "Older than what was analysed before: \(events); that history was analysed again.",
          "Äldre än det som analyserats: \(events); den historiken analyserades om."))
    }
    lines += account.cuts.flatMap { CutWords($0, language: language).lines }
    if account.outsideRange > 0 {
      let events = Count.events(account.outsideRange, language)
      lines.append(say("Outside --since and --until: \(events).", "Utanför --since och --until: \(events)."))
    }
    if account.undated > 0 {
      let records = Count.records(account.undated, language)
      lines.append(
        say(
          "Without a time to rely on, and given that of --undated: \(records).",
          "Utan tid att lita på, och fick den från --undated: \(records)."))
    }
    lines += refusals(isDetailed: isDetailed)
    if isDetailed { lines += skipped }
    return lines
  }

  private func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(language) }

  /// Of each log, how far behind at most: " (okta-system-log 12, up to 3 d late)".
  private var late: String {
    let parts = account.lateByFormat.sorted { $0.key < $1.key }.map { format, late in
      let delay = Wording.duration(late.seconds).text(language)
      return "\(format) \(grouped(late.events)), " + say("up to \(delay) late", "upp till \(delay) sent")
    }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
  }

  private var read: String {
    let formats = account.eventsByFormat.sorted { $0.key < $1.key }.map { "\($0.key) \(grouped($0.value))" }
    let size = StoreDocuments.bytes(Int(account.bytes))
    let rate = account.seconds > 0 ? StoreDocuments.bytes(Int(Double(account.bytes) / account.seconds)) + "/s" : ""
    let time = "\((account.seconds * 100).rounded() / 100) s"
    let list = formats.isEmpty ? "" : " (" + formats.joined(separator: ", ") + ")"
    let (records, files) = (Count.records(account.records, language), Count.files(account.files, language))
    return say(
      "Read \(records) from \(files), \(size) in \(time), \(rate)\(list).",
      "Läste \(records) ur \(files), \(size) på \(time), \(rate)\(list).")
  }

  private var judged: String {
    let span = [account.first, account.last].compactMap { $0.map(readable) }.joined(separator: " – ")
    let when = span.isEmpty ? "" : ", " + span + " UTC"
    let (events, users) = (Count.events(account.events, language), Count.users(account.users, language))
    let tenants = Count.tenants(account.tenants, language)
    let (findings, cases) = (Count.findings(account.findings, language), Count.cases(account.cases, language))
    return say(
      "Judged \(events) of \(users) in \(tenants)\(when): \(findings) in \(cases).",
      "Bedömde \(events) av \(users) hos \(tenants)\(when): \(findings) i \(cases).")
  }

  private func refusals(isDetailed: Bool) -> [String] {
    account.refusals.sorted { $0.key < $1.key }.flatMap { reason, refused in
      let (records, why) = (Count.records(refused.count, language), explained(reason))
      let head = say("Refused: \(records), \(why).", "Avvisat: \(records), \(why).")
      return isDetailed ? [head] + refused.places.map { "  " + terminalText($0) } : [head]
    }
  }

  /// The names of reasons are those of the JSON account; one that is new there stands as it is.
  private func explained(_ reason: String) -> String {
    switch reason {
    case "malformed": say("malformed", "trasig form")
    case "time": say("no time that can be relied on", "ingen tid att lita på")
    case "identity": say("neither a person nor a workload named", "varken person eller arbetslast namngiven")
    case "summary": say("a sum of attempts, not one", "en summa av försök, inte ett")
    case "unrelated": say("sound, but about something else", "hel, men om något annat")
    default: reason
    }
  }

  /// The first few with their reasons; all of them stand in the JSON account.
  private var skipped: [String] {
    let shown = account.skipped.prefix(5).map { "  " + terminalText($0.path) + ": " + brief(terminalText($0.reason)) }
    if shown.isEmpty { return [] }
    let files = Count.files(account.skipped.count, language)
    let head = say("No log, left out: \(files).", "Ingen logg, utelämnat: \(files).")
    let rest = account.skipped.count - shown.count
    let more = rest > 0 ? [say("  and \(grouped(rest)) more.", "  och \(grouped(rest)) till.")] : []
    return [head] + shown + more
  }

  private func brief(_ text: String) -> String { text.count <= 110 ? text : String(text.prefix(109)) + "…" }
}
