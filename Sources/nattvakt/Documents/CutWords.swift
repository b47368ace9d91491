import Events
import Reports

/// What there is to tell of an export that was cut: which file, at what number, what is missing, what to do.
struct CutWords {
  private let cut: Account.Cut
  private let language: Language

  init(_ cut: Account.Cut, language: Language) {
    self.cut = cut
    self.language = language
  }

  var lines: [String] {
    let (file, rows) = (terminalText(cut.path), grouped(cut.records))
    return [
      say(
        "Probably cut: \(file) holds exactly \(rows) records, where \(system) ends; \(missing).",
        "Troligen kapad: \(file) har exakt \(rows) poster, där \(system) tar slut; \(missing)."),
      "  " + advice + " "
        + say("Whom to ask: nattvakt playbook show log-gap", "Vem du frågar: nattvakt playbook show log-gap"),
    ]
  }

  private func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(language) }

  private var system: String {
    switch cut.limit {
    case .purviewSearch: say("a search in Purview", "en sökning i Purview")
    case .unifiedAuditCall: say("one call of Search-UnifiedAuditLog", "ett anrop av Search-UnifiedAuditLog")
    case .entraPortal: say("a download from Entra's portal", "en hämtning ur Entras portal")
    case .graphPage: say("one page of Microsoft Graph", "en sida ur Microsoft Graph")
    case .oktaPage: say("one page of Okta's System Log", "en sida ur Oktas System Log")
    case .googleConsole: say("an export of Google's admin console", "en export ur Googles administratörskonsol")
    }
  }

  private var missing: String {
    let edge = readable(cut.edge) + " UTC"
    return switch cut.missing {
    case .before: say("what is older than \(edge) is missing", "det som är äldre än \(edge) saknas")
    case .after: say("what is newer than \(edge) is missing", "det som är nyare än \(edge) saknas")
    case nil: say("nobody knows which records are missing", "ingen vet vilka poster som saknas")
    }
  }

  private var advice: String {
    switch cut.limit {
    case .purviewSearch:
      say(
        "Search shorter periods and give all the files together, or use the Management Activity API.",
        "Sök kortare perioder och ange alla filerna tillsammans, eller använd Management Activity API.")
    case .unifiedAuditCall:
      say(
        "Call it with -SessionId and -SessionCommand ReturnLargeSet until nothing comes, for shorter periods.",
        "Anropa det med -SessionId och -SessionCommand ReturnLargeSet tills inget mer kommer, för kortare perioder.")
    case .entraPortal:
      say(
        "Download shorter periods, or let a diagnostic setting send the log to storage.",
        "Hämta kortare perioder, eller låt en diagnostikinställning skicka loggen till lagring.")
    case .graphPage:
      say("Follow @odata.nextLink until there is none.", "Följ @odata.nextLink tills det inte finns någon.")
    case .oktaPage:
      say("Follow the answer's 'next' link until it is empty.", "Följ svarets länk 'next' tills det är tomt.")
    case .googleConsole:
      say(
        "Export shorter periods, or use the Reports API.", "Exportera kortare perioder, eller använd Reports API.")
    }
  }
}
