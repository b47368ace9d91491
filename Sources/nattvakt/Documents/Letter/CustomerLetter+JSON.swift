import Analysis
import Events
import Reports

extension CustomerLetter {
  /// The figures for programs; `before` is null where there is nothing to compare with.
  var json: JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("tenant", .string(review.tenant)), ("since", .time(review.period.since)),
      ("until", .time(review.period.until)), ("timeZone", .string(zone)), ("figures", json(review.figures)),
      ("before", review.former.map(json) ?? .null), ("lowCases", .integer(review.lowCases)),
      ("cases", .array(review.cases.map(json))),
      ("silences", .array(review.silences.map { .caseSummary($0, language: language) })),
      ("secondsToContact", review.timeToContact.map { .number($0.median) } ?? .null),
      ("secondsToResolution", review.timeToResolution.map { .number($0.median) } ?? .null),
    ])
  }

  private func json(_ one: ReviewedCase) -> JSON {
    .object([
      ("case", .caseSummary(one.item, language: language)),
      ("verdict", one.verdict.map { .string($0.rawValue) } ?? .null), ("contacted", .time(one.contacted)),
      ("resolved", .time(one.resolved)),
    ])
  }

  private func json(_ figures: PeriodFigures) -> JSON {
    .object([
      ("events", .integer(figures.events)), ("days", .integer(figures.days)), ("attempts", .integer(figures.attempts)),
      ("granted", .integer(figures.granted)), ("people", .integer(figures.people)),
      (
        "logs",
        .array(
          figures.logs.map {
            .object([("format", .string($0.id)), ("events", .integer($0.events)), ("days", .integer($0.days))])
          })
      ),
      (
        "countries",
        .array(
          figures.countries.map {
            .object([
              ("country", .string($0.country.code)), ("signIns", .integer($0.signIns)), ("people", .integer($0.people)),
            ])
          })
      ),
      ("withoutCountry", .integer(figures.withoutCountry)), ("administrators", .integer(figures.administrators)),
      ("administratorSignIns", .integer(figures.administratorSignIns)), ("dormant", .strings(figures.dormant)),
      (
        "posture",
        .object(
          Posture.allCases.compactMap { posture in
            figures.posture[posture].map { share in
              (
                posture.rawValue,
                .object([
                  ("part", .integer(share.part)), ("whole", .integer(share.whole)), ("people", .integer(share.people)),
                ])
              )
            }
          })
      ),
    ])
  }
}
