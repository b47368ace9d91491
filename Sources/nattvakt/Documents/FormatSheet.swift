import Detections
import Events
import Formats
import Reports

/// One format as a page: what the log tells, what it cannot tell, and what that means for the detections.
struct FormatSheet {
  private let format: any Format

  init(_ format: any Format) { self.format = format }

  func sheet(_ language: Language) -> Sheet {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    let profile = format.profile
    return Sheet(
      title: Sheet.Line("\(format.id): \(format.title)"),
      sections: [
        Sheet.Section(
          "",
          [
            .pairs([
              (say("Vendor", "Leverantör"), profile.vendor),
              (say("Documentation", "Dokumentation"), profile.documentation),
              (
                say("Read by", "Läses av"),
                format is DescribedFormat
                  ? say("a format map", "en formatkarta") : say("Nattvakt itself", "Nattvakt självt")
              ),
            ])
          ]),
        Sheet.Section(
          say("What it tells", "Vad den berättar"),
          [.marked(FormatDocuments.known(profile.tells, language).map { ("+", $0) })]),
        Sheet.Section(
          say("What it cannot tell", "Vad den inte kan berätta"),
          [.marked(lacks.map { ("−", $0.text(language)) })]),
        Sheet.Section(
          say("Detections that judge by less", "Upptäckter som dömer efter mindre"),
          [.pairs(weakened.map { (name: $0.rule.id, value: what($0.needs, language)) })]),
        Sheet.Section(say("Notes", "Anmärkningar"), [.paragraph(format.notes)]),
      ]
    ).withoutEmptyParts()
  }

  func json(_ language: Language) -> JSON {
    .object([
      ("id", .string(format.id)), ("title", .string(format.title)), ("vendor", .text(format.profile.vendor)),
      ("documentation", .text(format.profile.documentation)),
      ("tells", .strings(FormatDocuments.known(format.profile.tells, language))),
      ("cannotTell", .strings(lacks.map { $0.text(language) })),
      ("weakenedDetections", .strings(weakened.map(\.rule.id))), ("notes", .text(format.notes)),
    ])
  }

  /// Whether any record may carry an address; formats in code all do.
  private var hasAddress: Bool {
    guard let described = format as? DescribedFormat else { return true }
    return described.fills(.address) || described.fills(.fallbackAddress)
  }

  private var lacks: [Phrase] {
    let tells = format.profile.tells
    let address = hasAddress ? [] : [FormatSheet.noAddress]
    return address + FormatSheet.missing.filter { !tells.contains($0.item) }.map(\.text)
  }

  private var weakened: [(rule: Rule, needs: [Rule.Need])] {
    Catalogue.rules.map { rule in (rule, rule.needs.filter { !satisfies($0) }) }.filter { !$0.1.isEmpty }
  }

  private func satisfies(_ need: Rule.Need) -> Bool {
    let tells = format.profile.tells
    return switch need {
    case .address, .network: hasAddress
    case .place: hasAddress || !tells.isDisjoint(with: [.country, .coordinates])
    case .device: tells.contains(.device)
    case .agent: !tells.isDisjoint(with: [.userAgent, .device])
    case .session: tells.contains(.session)
    case .outcome: tells.contains(.signIns)
    }
  }

  private func what(_ needs: [Rule.Need], _ language: Language) -> String {
    let words = needs.map { need in
      switch need {
      case .address: Phrase("no address", sv: "ingen adress")
      case .place: Phrase("no place", sv: "ingen plats")
      case .network: Phrase("no network", sv: "inget nät")
      case .device: Phrase("no device", sv: "ingen enhet")
      case .agent: Phrase("neither browser nor device", sv: "varken webbläsare eller enhet")
      case .session: Phrase("no session", sv: "ingen session")
      case .outcome: Phrase("no sign-ins", sv: "inga inloggningar")
      }
    }
    return words.map { $0.text(language) }.joined(separator: ", ")
  }
}

extension FormatSheet {
  private static let noAddress = Phrase(
    "Address: where an attempt came from is unknown, so nothing that judges places or networks works on this log alone.",
    sv:
      "Adress: varifrån ett försök kom är okänt, så inget som dömer platser eller nät fungerar på enbart den här loggen."
  )

  /// What follows where a log does not tell an item.
  private static let missing: [(item: FormatProfile.Knowledge, text: Phrase)] = [
    (
      .signIns,
      Phrase(
        "Sign-ins: it holds acts alone, so detections of sign-ins need another log of the same accounts beside it.",
        sv: "Inloggningar: den har bara åtgärder, så upptäckter av inloggningar kräver en annan logg för samma konton.")
    ),
    (
      .auditActs,
      Phrase(
        "Audit acts: what was done after a sign-in stands in another log.",
        sv: "Åtgärder: vad som gjordes efter en inloggning står i en annan logg.")
    ),
    (
      .session,
      Phrase(
        "Session: sign-ins and acts cannot be joined by their session, so one session in two places is not noticed.",
        sv: "Session: inloggningar och åtgärder kan inte knytas ihop, så en session på två platser märks inte.")
    ),
    (
      .device,
      Phrase(
        "Device: a familiar device cannot speak for a person, nor a strange one against.",
        sv: "Enhet: en känd enhet kan inte tala för en person, och en främmande inte emot.")
    ),
    (
      .userAgent,
      Phrase(
        "User agent: browser and system are known only where the log names them otherwise.",
        sv: "Klient: webbläsare och system är kända bara där loggen nämner dem på annat sätt.")
    ),
    (
      .country,
      Phrase(
        "Country: places come from the address alone, by the database of places.",
        sv: "Land: platser kommer bara från adressen, genom platsdatabasen.")
    ),
    (
      .coordinates,
      Phrase(
        "Coordinates: distances are those between the places of the database.",
        sv: "Koordinater: avstånd är de mellan platserna i databasen.")
    ),
    (
      .secondFactor,
      Phrase(
        "Second factor: whether one was asked for or passed is unknown, so it neither clears nor burdens anybody.",
        sv: "Andra faktor: om en krävdes eller klarades är okänt, så den varken friar eller fäller någon.")
    ),
    (
      .interactivity,
      Phrase(
        "Interactive or not: a program that renews a sign-in looks like a person at the screen.",
        sv: "Interaktiv eller inte: ett program som förnyar en inloggning ser ut som en person vid skärmen.")
    ),
    (
      .providerRisk,
      Phrase(
        "Provider's risk: what the vendor itself thinks of an attempt is not in the log.",
        sv: "Leverantörens riskbedömning: vad leverantören själv tror om ett försök står inte i loggen.")
    ),
  ]
}
