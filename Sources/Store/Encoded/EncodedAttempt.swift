internal import Events

/// A call as the store keeps it; its number is masked already. A new field is optional here.
struct EncodedAttempt: Codable {
  var started: Int64
  var who: String
  var line: String
  var number: String
  var doubt: String
  var answeredBy: String
  var answer: String
  var ended: Int64?
  var proposed: String?
  var countries: [String]
  var until: Int64?
  var note: String

  init(_ attempt: ContactAttempt) {
    started = attempt.started.microseconds
    (who, line, number, doubt) = (attempt.who, attempt.line.rawValue, attempt.number, attempt.doubt)
    (answeredBy, answer, note) = (attempt.answeredBy, attempt.answer, attempt.note)
    (ended, until) = (attempt.ended?.microseconds, attempt.until?.microseconds)
    proposed = attempt.proposed?.rawValue
    countries = attempt.countries.map(\.code)
  }

  func attempt(id: Int64) throws(CodecError) -> ContactAttempt {
    guard let line = ContactAttempt.Line(rawValue: line) else { throw .malformed("a call on a line '\(line)'") }
    var attempt = ContactAttempt(started: Timestamp(microseconds: started), who: who, line: line)
    attempt.id = id
    (attempt.number, attempt.doubt) = (number, doubt)
    (attempt.answeredBy, attempt.answer, attempt.note) = (answeredBy, answer, note)
    attempt.ended = ended.map { Timestamp(microseconds: $0) }
    attempt.until = until.map { Timestamp(microseconds: $0) }
    attempt.proposed = proposed.flatMap { CaseVerdict(rawValue: $0) }
    attempt.countries = countries.compactMap { Country(code: $0) }
    return attempt
  }
}
