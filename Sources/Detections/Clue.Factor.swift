package import Baselines
internal import Events

extension Clue {
  /// What was done with the second factor, and to it.
  package enum Factor: Hashable, Sendable {
    case promptsRefused(count: Int, seconds: Double)
    case promptsSent(count: Int, seconds: Double)
    case approvedAtLast
    case sameSourceAsPrompts
    case otherSourceThanPrompts
    case reported
    case reportedBesideRefusals(count: Int)
    case askedAndAnswered(seconds: Double)
    case activeElsewhere
    /// Minutes since the person's own computer was used elsewhere.
    case atAnotherDesk(minutes: Int)
    case methodAdded
    case deviceAdded
    /// By what the act is joined to a suspicious sign-in.
    case ofIntrusion(Intrusions.Join)
    /// Hours since a suspicious sign-in that the act is not joined to.
    case afterIntrusion(hours: Int)
    case forSomebodyElse
    /// Signed in from the same network within the day.
    case strangeClient
    /// The address was not used before today.
    case newDesk
    case singleFactor
  }
}

extension Narrator {
  func text(_ clue: Clue.Factor) -> Phrase {
    switch clue {
    case .promptsRefused, .promptsSent, .approvedAtLast, .sameSourceAsPrompts, .otherSourceThanPrompts:
      promptText(clue)
    case .reported:
      Phrase(
        "the person said that the attempt was not theirs", sv: "personen har sagt att försöket inte var personens eget")
    case .reportedBesideRefusals(let count):
      Wording.number(count)
        + Phrase(
          " requests for the second factor were refused in the six hours before",
          sv: " begäranden om andra faktorn har nekats under de sex timmarna innan")
    case .askedAndAnswered(let seconds):
      Phrase(
        "the second factor was asked for from an unfamiliar address and given from the same one after ",
        sv: "andra faktorn begärdes från en främmande adress och angavs från samma adress efter ")
        + Wording.duration(seconds)
    case .activeElsewhere:
      Phrase(
        "meanwhile the person's own devices were active elsewhere",
        sv: "under tiden var personens egna enheter aktiva på annat håll")
    case .atAnotherDesk(let minutes):
      Phrase(
        "the person's own computer was in use at another address ",
        sv: "personens egen dator användes på en annan adress ")
        + (minutes < 1
          ? Phrase("less than a minute before", sv: "mindre än en minut innan")
          : Wording.number(minutes) + Phrase(minutes == 1 ? " minute before" : " min before", sv: " min innan"))
    case .methodAdded, .deviceAdded, .ofIntrusion, .afterIntrusion, .forSomebodyElse, .strangeClient, .newDesk:
      additionText(clue)
    case .singleFactor:
      Phrase(
        "a single factor was enough, though at least 95\u{A0}% of the person's sign-ins carry two",
        sv: "en enda faktor räckte, fast minst 95\u{A0}% av personens inloggningar har två")
    }
  }

  private func promptText(_ clue: Clue.Factor) -> Phrase {
    switch clue {
    case .promptsRefused(let count, let seconds):
      Wording.number(count)
        + Phrase(
          " requests for the second factor were refused or not answered within ",
          sv: " begäranden om andra faktorn nekades eller blev obesvarade inom ") + Wording.duration(seconds)
    case .promptsSent(let count, let seconds):
      Wording.number(count)
        + Phrase(
          " requests for the second factor from outside the person's own devices and networks within ",
          sv: " begäranden om andra faktorn utanför personens egna enheter och nät inom ") + Wording.duration(seconds)
    case .approvedAtLast:
      Phrase("then one was approved", sv: "sedan godkändes en")
    case .sameSourceAsPrompts:
      Phrase(
        "access was given to the address that the refused requests came from",
        sv: "åtkomst gavs till den adress som de nekade begärandena kom från")
    case .otherSourceThanPrompts, .reported, .reportedBesideRefusals, .askedAndAnswered, .activeElsewhere,
      .atAnotherDesk, .methodAdded, .deviceAdded, .ofIntrusion, .afterIntrusion, .forSomebodyElse, .strangeClient,
      .newDesk,
      .singleFactor:
      Phrase(
        "the refused requests came from another address", sv: "de nekade begärandena kom från en annan adress")
    }
  }

  private func additionText(_ clue: Clue.Factor) -> Phrase {
    switch clue {
    case .methodAdded:
      Phrase("a way to prove who one is was added", sv: "ett sätt att bevisa vem man är lades till")
    case .deviceAdded:
      Phrase("a device was registered", sv: "en enhet registrerades")
    case .ofIntrusion(let join): text(join)
    case .afterIntrusion(let hours):
      Phrase("a suspicious sign-in was let in ", sv: "en misstänkt inloggning släpptes in ")
        + (hours < 1
          ? Phrase("less than an hour before", sv: "mindre än en timme innan")
          : Wording.number(hours) + Phrase(hours == 1 ? " hour before" : " hours before", sv: " tim innan"))
    case .newDesk:
      Phrase(
        "the person was never seen at that address before today",
        sv: "personen har aldrig setts på den adressen förrän i dag")
    case .strangeClient:
      Phrase(
        "earlier that day a device and software that the person does not use signed in from there",
        sv: "tidigare samma dygn loggade en enhet och en programvara som personen inte använder in därifrån")
    case .forSomebodyElse, .promptsRefused, .promptsSent, .approvedAtLast, .sameSourceAsPrompts,
      .otherSourceThanPrompts, .reported, .reportedBesideRefusals, .askedAndAnswered, .activeElsewhere, .atAnotherDesk,
      .singleFactor:
      Phrase(
        "it was done for another account, as administrators do",
        sv: "det gjordes för ett annat konto, som administratörer gör")
    }
  }

  private func text(_ join: Intrusions.Join) -> Phrase {
    switch join {
    case .session:
      Phrase("it was done in the session of a suspicious sign-in", sv: "det gjordes i en misstänkt inloggnings session")
    case .token:
      Phrase("it was done with the token of a suspicious sign-in", sv: "det gjordes med en misstänkt inloggnings token")
    case .address:
      Phrase(
        "it was done from the address of a suspicious sign-in", sv: "det gjordes från en misstänkt inloggnings adress")
    case .network:
      Phrase(
        "it was done through the operator of a suspicious sign-in",
        sv: "det gjordes genom en misstänkt inloggnings operatör")
    }
  }
}
