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
      lines.append(
        say(
          "\(grouped(account.duplicates)) repeated records dropped.",
          "\(grouped(account.duplicates)) upprepade poster togs bort."))
    }
    if account.late > 0 {
      lines.append(
        say(
          "\(grouped(account.late)) events were older than what was analysed before: that history was analysed again.",
          "\(grouped(account.late)) händelser var äldre än det som analyserats: den historiken analyserades om."))
    }
    if account.outsideRange > 0 {
      lines.append(
        say(
          "\(grouped(account.outsideRange)) events outside --since and --until.",
          "\(grouped(account.outsideRange)) händelser utanför --since och --until."))
    }
    lines += refusals(isDetailed: isDetailed)
    if isDetailed { lines += skipped }
    return lines
  }

  private func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(language) }

  private var read: String {
    let formats = account.eventsByFormat.sorted { $0.key < $1.key }.map { "\($0.key) \(grouped($0.value))" }
    let size = StoreDocuments.bytes(Int(account.bytes))
    let rate = account.seconds > 0 ? StoreDocuments.bytes(Int(Double(account.bytes) / account.seconds)) + "/s" : ""
    let time = "\((account.seconds * 100).rounded() / 100) s"
    let list = formats.isEmpty ? "" : " (" + formats.joined(separator: ", ") + ")"
    return say(
      "Read \(grouped(account.records)) records from \(grouped(account.files)) files, \(size) in \(time), \(rate)\(list).",
      "Läste \(grouped(account.records)) poster ur \(grouped(account.files)) filer, \(size) på \(time), \(rate)\(list)."
    )
  }

  private var judged: String {
    let span = [account.first, account.last].compactMap { $0.map(readable) }.joined(separator: " – ")
    let when = span.isEmpty ? "" : ", " + span + " UTC"
    return say(
      "Judged \(grouped(account.events)) events of \(grouped(account.users)) users in \(grouped(account.tenants)) tenants\(when): \(account.findings) findings in \(account.cases) cases.",
      "Bedömde \(grouped(account.events)) händelser av \(grouped(account.users)) användare hos \(grouped(account.tenants)) kunder\(when): \(account.findings) fynd i \(account.cases) ärenden."
    )
  }

  private func refusals(isDetailed: Bool) -> [String] {
    account.refusals.sorted { $0.key < $1.key }.flatMap { reason, refused in
      let head = say(
        "\(grouped(refused.count)) records refused: \(reason).", "\(grouped(refused.count)) poster avvisade: \(reason)."
      )
      return isDetailed ? [head] + refused.places.map { "  " + terminalText($0) } : [head]
    }
  }

  /// The first few with their reasons; all of them stand in the JSON account.
  private var skipped: [String] {
    let shown = account.skipped.prefix(5).map { "  " + terminalText($0.path) + ": " + brief(terminalText($0.reason)) }
    if shown.isEmpty { return [] }
    let count = grouped(account.skipped.count)
    let head = say("Left out \(count) files that are no logs:", "Utelämnade \(count) filer som inte är loggar:")
    let rest = account.skipped.count - shown.count
    let more = rest > 0 ? [say("  and \(grouped(rest)) more.", "  och \(grouped(rest)) till.")] : []
    return [head] + shown + more
  }

  private func brief(_ text: String) -> String { text.count <= 110 ? text : String(text.prefix(109)) + "…" }
}
