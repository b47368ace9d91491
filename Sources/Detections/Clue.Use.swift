internal import Baselines
internal import Events

extension Clue {
  /// What is unusual in how an account is used: by which protocol, with which tool, after how long.
  package enum Use: Hashable, Sendable {
    case oldProtocol, oldProtocolShared
    case adminTool, adminToolShared
    case idle(days: Int)
    case emergency, serviceAccount
    case foreignOrigin, fromOrigin
    case hour
    case workloadPlace, workloadAddress, newSecret
  }
}

extension Narrator {
  func text(_ clue: Clue.Use) -> Phrase {
    switch clue {
    case .oldProtocol:
      Phrase(
        "the protocol knows no second factor, and the person has not used it before",
        sv: "protokollet saknar andra faktor, och personen har inte använt det förut")
    case .oldProtocolShared: Phrase("colleagues use the protocol", sv: "kollegor använder protokollet")
    case .adminTool:
      Phrase(
        "it is a tool of administrators, which the person has not used before",
        sv: "det är ett verktyg för administratörer, som personen inte har använt förut")
    case .adminToolShared: Phrase("colleagues use the tool", sv: "kollegor använder verktyget")
    case .idle(let days):
      Phrase("the account had not been used for ", sv: "kontot hade inte använts på ") + Wording.days(days)
    case .emergency:
      Phrase("the account is kept for emergencies", sv: "kontot är till för nödlägen")
    case .serviceAccount:
      Phrase(
        "the account is a program's: nobody should sign in with it",
        sv: "kontot är ett programs: ingen ska logga in med det")
    case .foreignOrigin:
      Phrase(
        "the account is a program's, and it does not come from where the policy says that it may",
        sv: "kontot är ett programs, och det kommer inte varifrån policyn säger att det får")
    case .fromOrigin:
      Phrase(
        "it comes from where the policy says that the account may",
        sv: "det kommer varifrån policyn säger att kontot får")
    case .hour:
      Phrase(
        "fewer than one in a hundred sign-ins of the person fall near this hour of the week",
        sv: "färre än en av hundra av personens inloggningar ligger nära den här timmen i veckan")
    case .workloadPlace:
      Phrase(
        "the program has never signed in from this country", sv: "programmet har aldrig loggat in från det här landet")
    case .workloadAddress:
      Phrase(
        "the program has never come through this operator", sv: "programmet har aldrig kommit genom den här operatören")
    case .newSecret:
      Phrase("it was given a new secret within the day before", sv: "det fick en ny hemlighet inom dygnet före")
    }
  }
}
