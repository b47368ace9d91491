import Events
import Reports

enum OutcomeNames {
  /// One of `english` for people.
  static func text(_ name: String, _ language: Language) -> String {
    let phrases = [
      "granted": Phrase("granted", sv: "åtkomst gavs"),
      "password-right": Phrase("right password, then stopped", sv: "rätt lösenord, sedan stoppad"),
      "bad-password": Phrase("wrong password", sv: "fel lösenord"), "failed": Phrase("failed", sv: "misslyckades"),
    ]
    return phrases[name]?.text(language) ?? name
  }

  /// As JSON and tables have it.
  static func english(_ outcome: Outcome) -> String {
    switch outcome {
    case .granted: "granted"
    case .passwordRight: "password-right"
    case .badPassword: "bad-password"
    case .otherFailure: "failed"
    }
  }
}

extension Table.Value {
  /// As a person reads it in a line of text.
  var shown: String {
    switch self {
    case .text(let text): text
    case .integer(let value), .count(let value): String(value)
    case .number(let value): String(value)
    case .time(let time): time.map(readable) ?? ""
    case .list(let values): values.joined(separator: ", ")
    case .severity(let severity): severity.name
    case .named(let name, _): name
    case .share(let value): percent(value)
    }
  }
}

extension Timestamp {
  /// After every event: the end of the year 9999.
  static let distantFuture = Timestamp(seconds: 253_402_300_799)
}
