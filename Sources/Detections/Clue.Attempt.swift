internal import Baselines
internal import Events

extension Clue {
  /// What the attempt itself says, and whose account it is.
  package enum Attempt: Hashable, Sendable {
    case passwordKnown
    case secondFactorDone
    case secondFactorMissing
    case factorRemembered
    case factorAnew
    case guest
    case neverSeen
    case secondFactorRefused
    case oddHour
    case providerRisk
    case privileged
    /// In a group that the policy calls critical.
    case critical
    case askedForQuiet
    case askedForMore
    case background
  }
}

extension Clue {
  /// None for access. An interrupt that asks for the second factor comes before nearly every access and is no worse.
  static func passwordKnown(_ sighting: Sighting) -> [Clue] {
    if sighting.isGranted { return [] }
    switch sighting.event.secondFactor {
    case .interrupted: return [Clue(.attempt(.passwordKnown), 0)]
    case .unknown, .notRequired, .satisfied, .previouslySatisfied, .denied:
      return [Clue(.attempt(.passwordKnown), 0.5)]
    }
  }
}

extension Narrator {
  func text(_ clue: Clue.Attempt) -> Phrase {
    switch clue {
    case .passwordKnown:
      Phrase("whoever it was knew the password", sv: "den som försökte kunde lösenordet")
    case .secondFactorDone:
      Phrase("a second factor was given in this sign-in", sv: "en andra faktor angavs vid inloggningen")
    case .secondFactorMissing:
      Phrase(
        "a single factor was enough, though the person's sign-ins carry two",
        sv: "en enda faktor räckte, fast personens inloggningar brukar ha två")
    case .factorRemembered:
      Phrase(
        "nothing was asked again: the token of an earlier sign-in was there",
        sv: "inget frågades om igen: en tidigare inloggnings biljett fanns med")
    case .factorAnew:
      Phrase(
        "the second factor was asked for anew, as of a client that is not the person's",
        sv: "den andra faktorn frågades om på nytt, som av en klient som inte är personens")
    case .neverSeen:
      Phrase(
        "nobody has been seen to use the account as far back as the log is known",
        sv: "ingen har setts använda kontot så långt tillbaka som loggen är känd")
    case .guest:
      Phrase(
        "a guest, whose home is another organisation", sv: "en gäst, som hör hemma i en annan organisation")
    case .secondFactorRefused:
      Phrase(
        "the second factor was asked for and not given", sv: "den andra faktorn begärdes men gavs inte")
    case .oddHour:
      Phrase(
        "the person hardly ever signs in at this hour of the week",
        sv: "personen loggar nästan aldrig in vid den här tiden i veckan")
    case .providerRisk:
      Phrase(
        "the sign-in service itself marked it as risky", sv: "inloggningstjänsten själv har märkt den som riskabel")
    case .privileged:
      Phrase("the account has administrator rights", sv: "kontot har administratörsrättigheter")
    case .critical:
      Phrase("the account is in a critical group", sv: "kontot hör till en kritisk grupp")
    case .askedForQuiet:
      Phrase("the policy asks for quiet here", sv: "policyn ber om tystnad här")
    case .askedForMore:
      Phrase("the policy asks to hear of more here", sv: "policyn ber om att få veta mer här")
    case .background:
      Phrase(
        "a program signed in by itself, nobody typed anything",
        sv: "ett program loggade in av sig självt, ingen skrev något")
    }
  }

  func text(_ kind: Clue.Kind) -> Phrase {
    switch kind {
    case .lead(let clue): text(clue)
    case .client(let clue): text(clue)
    case .source(let clue): text(clue)
    case .attempt(let clue): text(clue)
    case .tenant(let clue): text(clue)
    case .credential(let clue): text(clue)
    case .factor(let clue): text(clue)
    case .session(let clue): text(clue)
    case .deed(let clue): text(clue)
    case .use(let clue): text(clue)
    }
  }
}
