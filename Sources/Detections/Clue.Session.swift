internal import Baselines
internal import Events

extension Clue {
  /// How a session or a token goes on.
  package enum Session: Hashable, Sendable {
    /// Another operator, and another system, browser or device.
    case split(minutes: Int)
    case shifted(minutes: Int)
    case scripted(minutes: Int)
    /// The session began in a sign-in that was suspicious itself.
    case doubtfulStart
    case sameOperator
    case otherSystem
    case tokenElsewhere
    /// Through an operator that the person uses, without the device that is always named.
    case tokenWithoutDevice
    case interactiveElsewhere
    /// A program of its own, not one that the person signs in to.
    case otherProgram
    case administratorsTool
    case deviceCode
    /// A device was registered within a day of such a code.
    case deviceAfterCode(hours: Int)
  }
}

extension Narrator {
  func text(_ clue: Clue.Session) -> Phrase {
    switch clue {
    case .split, .shifted, .scripted, .doubtfulStart, .sameOperator, .otherSystem: goingOnText(clue)
    case .tokenElsewhere:
      Phrase(
        "a token was used in the background from a network and with a device that are new to the person",
        sv: "en token användes i bakgrunden från ett nät och med en enhet som är nya för personen")
    case .tokenWithoutDevice:
      Phrase(
        "a token was used in the background at an address that is new to the person, without the device that is always named",
        sv:
          "en token användes i bakgrunden på en adress som är ny för personen, utan den enhet som annars alltid är med")
    case .interactiveElsewhere:
      Phrase(
        "the person themselves was signing in elsewhere within the last day",
        sv: "personen själv loggade in på annat håll under det senaste dygnet")
    case .otherProgram:
      Phrase(
        "the person has not used this application before, as when a service is connected",
        sv: "personen har inte använt det här programmet förut, som när en tjänst kopplas in")
    case .administratorsTool:
      Phrase(
        "it is an administrator's or developer's tool that the person uses",
        sv: "det är ett verktyg för administratörer eller utvecklare som personen använder")
    case .deviceCode:
      Phrase(
        "a code typed in on another device let a program in, which the person does not use to do",
        sv: "en kod som angavs på en annan enhet släppte in ett program, vilket personen inte brukar göra")
    case .deviceAfterCode(let hours):
      Phrase("a device was registered ", sv: "en enhet registrerades ")
        + (hours < 1
          ? Phrase("less than an hour after such a code", sv: "mindre än en timme efter en sådan kod")
          : Wording.number(hours) + Phrase(" h after such a code", sv: " tim efter en sådan kod"))
    }
  }

  private func goingOnText(_ clue: Clue.Session) -> Phrase {
    switch clue {
    case .split(let minutes):
      Phrase(
        "one session goes on through another operator and with another client, ",
        sv: "en och samma session fortsätter genom en annan operatör och med en annan klient, ")
        + after(minutes)
    case .shifted(let minutes):
      Phrase(
        "one session goes on with another system, browser or device, ",
        sv: "en och samma session fortsätter med ett annat system, en annan webbläsare eller en annan enhet, ")
        + after(minutes)
    case .scripted(let minutes):
      Phrase(
        "a session that people's software began is carried on by a script, ",
        sv: "en session som ett vanligt program började fortsätts av ett skript, ")
        + after(minutes)
    case .doubtfulStart:
      Phrase(
        "the session began in a sign-in that was suspicious itself",
        sv: "sessionen började i en inloggning som själv var misstänkt")
    case .sameOperator:
      Phrase("through the operator that the session was using", sv: "genom den operatör som sessionen redan använde")
    case .otherSystem, .tokenElsewhere, .tokenWithoutDevice, .interactiveElsewhere, .otherProgram, .administratorsTool,
      .deviceCode,
      .deviceAfterCode:
      Phrase("it was on another operating system until now", sv: "den var i ett annat operativsystem fram till nu")
    }
  }

  /// "12 min after it was used last".
  private func after(_ minutes: Int) -> Phrase {
    minutes < 1
      ? Phrase("within a minute of its last use", sv: "inom en minut efter att den senast användes")
      : Wording.duration(Double(minutes) * 60)
        + Phrase(" after it was used last", sv: " efter att den senast användes")
  }
}
