import Analysis
import Events
import Reports

extension CustomerLetter {
  var watched: Sheet.Section {
    let figures = review.figures
    let table = Table(
      [
        Table.Column("log", Phrase("Log", sv: "Logg"), isFlexible: true),
        Table.Column("events", Phrase("Events", sv: "Händelser")),
        Table.Column("days", Phrase("Days with events", sv: "Dygn med händelser")),
      ], rows: figures.logs.map { [.text(logName($0.id).text(language)), .count($0.events), .count($0.days)] })
    let silences = review.silences.compactMap(\.lead).map { finding in
      (mark: "•", text: "\(clock.spoken(finding.time, language)): \(finding.verdict.title.text(language))")
    }
    let quiet =
      silences.isEmpty
      ? say("No log was silent when it usually speaks.", "Ingen logg var tyst när den brukar tala.")
      : say("While a log is silent, nobody sees what happens:", "Medan en logg är tyst ser ingen vad som händer:")
    let isNothing = figures.events == 0 && silences.isEmpty
    return Sheet.Section(
      say("What was watched", "Vad som bevakades"),
      [
        .paragraph(
          figures.events == 0
            ? ""
            : say(
              "\(Count.events(figures.events, language)) on \(figures.days) of \(review.days) days.",
              "\(Count.events(figures.events, language)) på \(figures.days) av \(review.days) dygn.")),
        .table(table, language), .paragraph(isNothing ? "" : quiet), .marked(silences),
      ])
  }

  var cases: Sheet.Section {
    let shown = review.cases.prefix(CustomerLetter.most)
    let more = review.cases.count - shown.count
    return Sheet.Section(
      say("Cases and what became of them", "Ärenden och vad det blev av dem"),
      [
        .table(outcomes, language),
        .table(
          Table(
            [
              Table.Column("opened", Phrase("When", sv: "När")),
              Table.Column("user", Phrase("Who", sv: "Vem"), isProse: true),
              Table.Column("severity", Phrase("Severity", sv: "Allvar")),
              Table.Column("title", Phrase("What we saw", sv: "Vad vi såg"), isProse: true),
              Table.Column("outcome", Phrase("What became of it", sv: "Vad det blev"), isProse: true),
            ],
            rows: shown.map { one in
              [
                .text(clock.spoken(one.item.opened, language)), .text(one.item.subject), .severity(one.item.severity),
                .text(one.item.lead?.verdict.title.text(language) ?? ""), .text(sentence(one)),
              ]
            }), language),
        .paragraph(more == 0 ? "" : say("And \(more) more.", "Och \(more) till.")),
      ])
  }

  /// More would be read by nobody.
  private static let most = 40

  /// A row for each outcome that there was.
  private var outcomes: Table {
    let severities: [Severity] = [.critical, .high, .medium]
    let groups = Dictionary(grouping: review.cases, by: outcome)
    return Table(
      [Table.Column("outcome", Phrase("Outcome", sv: "Utfall"))]
        + severities.map {
          Table.Column($0.name, Phrase(SeverityNames.text($0, .english), sv: SeverityNames.text($0, .swedish)))
        }
        + [Table.Column("all", Phrase("all", sv: "alla"))],
      rows: groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { name, cases in
        [.text(name)] + severities.map { severity in .count(cases.filter { $0.item.severity == severity }.count) }
          + [.count(cases.count)]
      })
  }

  private func outcome(_ one: ReviewedCase) -> String {
    switch one.verdict {
    case .confirmedSafe: say("the person themselves", "personen själv")
    case .expectedTravel: say("a journey", "en resa")
    case .knownVPN: say("a known VPN", "en känd vpn")
    case .sharedAccount: say("a shared account", "ett delat konto")
    case .compromised: say("taken over", "övertaget")
    case .policyViolation: say("against the rules", "mot reglerna")
    case .unresolved: say("not cleared up", "gick inte att utreda")
    case nil: one.item.state == .resolved ? say("closed", "stängt") : say("open", "öppet")
    }
  }

  private func sentence(_ one: ReviewedCase) -> String {
    switch one.verdict {
    case .confirmedSafe: return say("It was the person themselves.", "Det var personen själv.")
    case .expectedTravel: return say("The person was travelling.", "Personen var på resa.")
    case .knownVPN: return say("The person used a VPN that is now known.", "Personen använde en vpn som nu är känd.")
    case .sharedAccount: return say("Several people use the account.", "Flera personer använder kontot.")
    case .compromised:
      return say("Confirmed: it was a stranger, not the person.", "Bekräftat: det var en främling, inte personen.")
    case .policyViolation:
      return say("It was the person, but not as agreed.", "Det var personen, men inte som avtalat.")
    case .unresolved: return say("It could not be cleared up.", "Det gick inte att utreda.")
    case nil: return openSentence(one.item.state)
    }
  }

  private func openSentence(_ state: Case.State) -> String {
    switch state {
    case .new: say("Not looked into yet.", "Inte utrett än.")
    case .contacting: say("We are trying to reach the person.", "Vi söker personen.")
    case .contained: say("Access is stopped; we are clearing it up.", "Åtkomsten är spärrad; vi utreder.")
    case .resolved: say("Closed.", "Stängt.")
    }
  }

  var countries: Sheet.Section {
    let figures = review.figures
    let all = figures.countries.reduce(figures.withoutCountry) { $0 + $1.signIns }
    let rows = figures.countries.prefix(CustomerLetter.most).map { one in
      (countryName(one.country).text(language), one.signIns, Table.Value.count(one.people))
    }
    let rest = figures.countries.dropFirst(CustomerLetter.most).reduce(0) { $0 + $1.signIns }
    let others = [
      (say("other countries", "andra länder"), rest, Table.Value.text("")),
      (
        say("not known (VPN, gateway, no address)", "okänt (vpn, gateway, ingen adress)"), figures.withoutCountry,
        .text("")
      ),
    ].filter { $0.1 > 0 }
    return Sheet.Section(
      say("Sign-ins by country", "Inloggningar per land"),
      [
        .table(
          Table(
            [
              Table.Column("country", Phrase("Country", sv: "Land"), isFlexible: true),
              Table.Column("signIns", Phrase("Sign-ins", sv: "Inloggningar")),
              Table.Column("people", Phrase("People", sv: "Personer")),
              Table.Column("share", Phrase("Share", sv: "Andel")),
            ],
            rows: (rows + others).map {
              [.text($0.0), .count($0.1), $0.2, .share(Double($0.1) / Double(max(all, 1)))]
            }),
          language),
        .paragraph(
          all == 0
            ? ""
            : say(
              "Those that programs renew by themselves are counted as well.",
              "De som program förnyar av sig själva är också räknade.")),
      ])
  }
}
