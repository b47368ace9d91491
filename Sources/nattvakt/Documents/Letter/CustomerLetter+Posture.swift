import Analysis
import Events
import Reports

extension CustomerLetter {
  var posture: Sheet.Section {
    let rows = Posture.allCases.compactMap { posture in
      review.figures.posture[posture].map { row(posture, $0) }
    }
    let figures = review.figures
    let administrators =
      figures.administrators == 0
      ? ""
      : say(
        "Accounts that administer your systems: \(figures.administrators), with \(grouped(figures.administratorSignIns)) sign-ins.",
        "Konton som administrerar era system: \(figures.administrators), med \(grouped(figures.administratorSignIns)) inloggningar."
      )
    return Sheet.Section(
      say("How well accounts are protected", "Hur väl kontona är skyddade"),
      [
        .table(
          Table(
            [
              Table.Column("posture", Phrase("Less is better", sv: "Mindre är bättre"), isProse: true),
              Table.Column("share", Phrase("Share", sv: "Andel")),
              Table.Column("part", Phrase("Number", sv: "Antal")), Table.Column("whole", Phrase("of", sv: "av")),
              Table.Column("people", Phrase("People", sv: "Personer")),
              Table.Column("trend", Phrase("Period before", sv: "Perioden före"), isProse: true),
            ], rows: rows), language),
        .paragraph(rows.isEmpty ? "" : administrators),
      ])
  }

  private func row(_ posture: Posture, _ share: Posture.Share) -> [Table.Value] {
    [
      .text(name(posture)), .share(share.value),
      .count(share.part), .count(share.whole),
      .count(share.people), .text(trend(posture)),
    ]
  }

  func name(_ posture: Posture) -> String {
    switch posture {
    case .singleFactor: say("Sign-ins with a password alone", "Inloggningar med bara lösenord")
    case .administratorSingleFactor: say("The same by administrators", "Samma sak av administratörer")
    case .legacyProtocol:
      say("Old mail protocols that know no second step", "Gamla e-postprotokoll utan andra steg")
    case .unmanagedDevice:
      say("Sign-ins from devices that nobody manages", "Inloggningar från enheter som ingen sköter")
    case .outdatedBrowser:
      say("Sign-ins with a browser half a year old", "Inloggningar med en webbläsare som är ett halvår gammal")
    case .outdatedSystem:
      say("Sign-ins from systems without security updates", "Inloggningar från system utan säkerhetsuppdateringar")
    case .dormantAccount: say("Accounts unused for three weeks", "Konton som inte använts på tre veckor")
    }
  }

  private func trend(_ posture: Posture) -> String {
    guard let now = review.figures.posture[posture], let before = review.former?.posture[posture] else {
      return say("no comparison", "går inte att jämföra")
    }
    return "\(percent(before.value)), \(change(from: before.value, to: now.value))"
  }

  /// Never says of two shares that look the same that one is better.
  private func change(from before: Double, to now: Double) -> String {
    if percent(before) == percent(now) { return say("as before", "som förut") }
    if abs(now - before) < 0.01 { return say("about as before", "ungefär som förut") }
    return now < before ? say("better now", "bättre nu") : say("worse now", "sämre nu")
  }

  var recommendations: Sheet.Section {
    let texts =
      urgent
      + Posture.allCases.compactMap { posture in
        review.figures.posture[posture].flatMap { $0.part == 0 ? nil : advice(posture, $0) }
      }
    let isEmpty = review.figures.events == 0
    return Sheet.Section(
      say("What we recommend", "Vad vi rekommenderar"),
      texts.isEmpty
        ? [.paragraph(isEmpty ? "" : say("Go on as you do.", "Fortsätt som ni gör."))]
        : [.numbered(texts)])
  }

  private var urgent: [String] {
    let broken = review.cases.filter { $0.verdict == .compromised }.count
    let open = review.cases.filter { $0.item.state != .resolved }.count
    return [
      broken == 0
        ? ""
        : say(
          "Go through with us how strangers got in, and what would have stopped them.",
          "Gå igenom med oss hur främlingar kom in, och vad som hade stoppat dem."),
      open == 0
        ? ""
        : say(
          "Go through what is still open with us: often one call to the right person settles a case.",
          "Gå igenom det som inte är utrett än med oss: ofta räcker ett samtal med rätt person."),
      review.silences.isEmpty
        ? ""
        : say(
          "Let us find out together why logs fell silent, and who is told next time.",
          "Låt oss reda ut tillsammans varför loggar tystnade, och vem som får veta det nästa gång."),
    ].filter { !$0.isEmpty }
  }

  private func advice(_ posture: Posture, _ share: Posture.Share) -> String {
    let people = Count.users(share.people, language)
    switch posture {
    case .singleFactor:
      return say(
        "Ask everybody for a second step. \(people) got in with a password alone; whoever learns such a password gets in just as easily.",
        "Kräv ett andra steg av alla. \(people) kom in med bara lösenord; den som får tag i ett sådant lösenord kommer in lika lätt."
      )
    case .administratorSingleFactor:
      return say(
        "Administrators first, with a security key: whoever takes over one of their accounts has everything.",
        "Administratörerna först, med säkerhetsnyckel: den som tar över ett av deras konton har allt.")
    case .legacyProtocol:
      return say(
        "Turn off IMAP, POP and SMTP sign-in. \(people) still used them, and attackers try passwords there.",
        "Stäng av inloggning med IMAP, POP och SMTP. \(people) använder dem än, och angripare provar lösenord där.")
    case .unmanagedDevice:
      return say(
        "Let work be done on managed devices. \(people) came from devices of which nobody knows how well they are kept.",
        "Låt arbetet ske på enheter som ni sköter. \(people) kom från enheter som ingen vet hur de är skyddade.")
    case .outdatedBrowser:
      return say(
        "Have browsers update themselves. \(people) had one with holes that were mended months ago.",
        "Låt webbläsare uppdatera sig själva. \(people) hade en med säkerhetshål som rättades för månader sedan.")
    case .outdatedSystem:
      return say(
        "Replace what gets no updates. \(people) signed in from such telephones or computers.",
        "Byt ut det som inte får uppdateringar. \(people) loggade in från sådana telefoner eller datorer.")
    case .dormantAccount: return dormantAdvice
    }
  }

  private var dormantAdvice: String {
    let names = review.figures.dormant
    let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
    return say(
      "Close the accounts that nobody needs any more. Unused: \(shown).",
      "Stäng konton som ingen behöver längre. Oanvända: \(shown).")
  }
}
