import Events
import Playbooks

/// The fixed words of the pages for people, in their language.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(language) }

  var `case`: String { say("Case", "Ärende") }
  var whatHappened: String { say("What happened", "Vad som har hänt") }

  /// The heading over the evidence. What breaks a rule is told although an attack is unlikely: nobody believes one then.
  func why(confidence: Int) -> String {
    confidence >= 50
      ? say("Why it is believed (confidence \(confidence) %)", "Varför vi tror det (säkerhet \(confidence) %)")
      : say("Why it is told (an attack: \(confidence) %)", "Varför det visas (ett angrepp: \(confidence) %)")
  }

  var heldAgainst: String { say("Held against", "Jämfört med") }
  var whatSpeaksAgainst: String { say("What speaks against it", "Vad som talar emot") }
  var innocent: String { say("If innocent", "Om det är oskyldigt") }
  var attacker: String { say("If an attacker", "Om det är en angripare") }
  var otherwise: String { say("Otherwise", "Annars") }
  var alsoHere: String { say("Also in this case", "Också i ärendet") }
  var records: String { say("Records", "Loggposter") }
  var recordNumber: String { say("record", "post") }
  var when: String { say("When", "När") }
  var `where`: String { say("Where", "Var") }
  var disputed: String { say("disputed", "omstritt") }
  var network: String { say("Network", "Nätverk") }
  var device: String { say("Device", "Enhet") }
  var unknownDevice: String { say("a device the directory does not know", "en enhet som katalogen inte känner") }
  var application: String { say("Application", "Program") }
  var result: String { say("Result", "Utfall") }
  var call: String { say("Call", "Ring") }
  var containFirst: String { say("Contain first", "Spärra först") }
  var thenCall: String { say("Then call", "Ring sedan") }
  var within: String { say("Within", "Inom") }
  var before: String { say("Know", "Att veta") }
  var opening: String { say("Say", "Säg") }
  var identity: String { say("Make sure", "Säkerställ") }
  var channel: String { say("Which number", "Vilket nummer") }
  func executive(_ party: CallParty) -> String {
    switch party {
    case .person: say("Executives", "Ledning")
    case .company, .owner: say("About themselves", "Om dem själva")
    }
  }
  var outOfHours: String { say("At night", "På natten") }
  var record: String { say("Write down", "Skriv ned") }
  var speak: String { say("Language", "Språk") }
  var reached: String { say("What was done after", "Vad som gjordes efteråt") }
  var applications: String { say("Programs", "Program") }
  var addresses: String { say("Addresses", "Adresser") }
  func join(_ join: Reach.Join) -> String {
    switch join {
    case .finding: say("a finding", "ett fynd")
    case .session: say("the same session", "samma session")
    case .token: say("the same token", "samma token")
    case .address: say("the same address", "samma adress")
    }
  }

  var act: String { say("Act", "Åtgärd") }
  var campaign: String { say("Part of campaign", "Del av kampanjen") }
  var people: String { say("Its people, whom to call first at the top", "Personerna, den du ringer först överst") }
  var elsewhere: String { say("The same network at other customers", "Samma nät hos andra kunder") }
  var related: String { say("Gathers cases", "Samlar ärendena") }
  var affected: String { say("Accounts", "Konton") }
  var account: String { say("Account", "Konto") }
  var privileged: String { say("privileged by the policy", "privilegierat enligt policyn") }
  var note: String { say("Note", "Anteckning") }
  var nothing: String { say("Nothing in the log.", "Inget i loggen.") }
  var ask: String { say("Ask", "Fråga") }
  var onlyThenTell: String { say("Only then tell:", "Berätta först därefter:") }
  var ifTheySay: String { say("If they say", "Om de svarar") }
  var next: String { say("Next:", "Sedan:") }
  var contain: String { say("Contain", "Spärra") }
  var recover: String { say("Recover", "Återställ") }
  var close: String { say("Close", "Stäng") }
  var escalate: String { say("Escalate", "Eskalera") }
  var lookAt: String { say("Look at first", "Titta först på") }
  var fields: String { say("Columns", "Kolumner") }
  var tells: String { say("It tells", "Det visar") }
  var noAnswer: String { say("If nobody answers", "Om ingen svarar") }
  var messages: String { say("Messages", "Meddelanden") }
  var subject: String { say("Subject", "Ämne") }
  var text: String { say("Text", "Texten") }
  var verify: String { say("Verify", "Kontrollera") }
  var done: String { say("Done", "Gjort") }
  var undo: String { say("Undo", "Ångra") }
  var wholePlaybook: String { say("Every step with its commands", "Alla steg med kommandon") }

  func ask(in language: String) -> String { say("Ask, in \(language)", "Fråga, på \(language)") }
  func callWithin(_ time: String) -> String { say("Call within \(time).", "Ring inom \(time).") }

  func containAndCallWithin(_ time: String) -> String {
    say("Contain first, then call, within \(time).", "Spärra först, ring sedan, inom \(time).")
  }

  func andMore(_ count: Int) -> String { say("and \(count) more", "och \(count) till") }

  /// Other findings of the case, listed further down.
  func moreBelow(_ count: Int) -> String {
    count == 1
      ? say("One more finding in this case, listed below.", "Ett fynd till i ärendet, listat nedan.")
      : say("\(count) more findings in this case, listed below.", "\(count) fynd till i ärendet, listade nedan.")
  }

  /// In hours where they are whole and more than one.
  func minutes(_ minutes: Int) -> String {
    minutes % 60 == 0 && minutes > 60 ? say("\(minutes / 60) h", "\(minutes / 60) tim") : "\(minutes) min"
  }
}
