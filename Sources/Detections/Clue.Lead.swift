internal import Baselines
internal import Events

extension Clue {
  /// What a detection is about; also evidence beside another detection's lead.
  package enum Lead: Hashable, Sendable {
    case travel(Journey)
    case interleaved
    case countryNewToPerson
    case countryNewToTenant
    case countryNotAllowed
    case manyPlaces(countries: Int, places: Int)
    case anonymiser
    case rentedNetwork
    case nothingFamiliar
    /// In logs that name no device.
    case networkAndClientUnfamiliar
    /// With software that the person has too.
    case networkAndDeviceUnfamiliar
    /// Through an operator that the person uses, or one that the log does not tell.
    case clientUnfamiliar
    /// No evidence itself: the clues that follow are about the earlier of two sign-ins.
    case earlierIsStranger
  }
}

extension Narrator {
  func text(_ lead: Clue.Lead) -> Phrase {
    switch lead {
    case .travel(let journey): text(journey)
    case .interleaved:
      Phrase("sign-ins from two countries alternate", sv: "inloggningar från två länder växlar om varandra")
    case .countryNewToPerson:
      Phrase("the person has not signed in from ", sv: "personen har inte loggat in från ") + subjectCountry
        + Phrase(" in the last 90 days", sv: " de senaste 90 dagarna")
    case .countryNewToTenant:
      Phrase("nobody in the organisation had signed in from ", sv: "ingen i organisationen hade loggat in från ")
        + subjectCountry + Phrase(" before", sv: " tidigare")
    case .countryNotAllowed:
      subjectCountry
        + Phrase(" is not among the countries allowed here", sv: " är inte bland de länder som är tillåtna här")
    case .manyPlaces(let countries, let places):
      Phrase("the account was used in ", sv: "kontot har använts i ") + Wording.number(countries)
        + Phrase(
          countries == 1 ? " country and " : " countries and ", sv: countries == 1 ? " land och på " : " länder och på "
        )
        + Wording.number(places) + Phrase(" places within 24 hours", sv: " platser inom 24 timmar")
    case .anonymiser:
      Phrase("the address hides who is behind it: ", sv: "adressen döljer vem som är bakom den: ") + veil
    case .rentedNetwork:
      Phrase("the address belongs to rented servers", sv: "adressen hör till hyrda servrar") + inBrackets(network)
    case .nothingFamiliar:
      Phrase(
        "the person has used neither this network, nor such a device, nor this software before",
        sv: "personen har varken använt det här nätet, en sådan enhet eller den här programvaran förut")
    case .networkAndClientUnfamiliar:
      Phrase(
        "the person has used neither this network nor this software before",
        sv: "personen har varken använt det här nätet eller den här programvaran förut")
    case .networkAndDeviceUnfamiliar:
      Phrase(
        "the person has not used this network before, nor this kind of client without a registered device",
        sv: "personen har inte använt det här nätet förut, och inte en sådan klient utan registrerad enhet")
    case .clientUnfamiliar:
      Phrase(
        "the person has used neither this address nor this software before",
        sv: "personen har varken använt den här adressen eller den här programvaran förut")
    case .earlierIsStranger:
      Phrase(
        "the earlier sign-in is the strange one; what follows is about it",
        sv: "den tidigare inloggningen är den främmande; det följande gäller den")
    }
  }

  /// " (Mullvad)"; nothing where the name is not kept.
  func inBrackets(_ name: String) -> Phrase {
    earlier != nil || name.isEmpty ? Phrase("", sv: "") : Phrase(" (\(name))", sv: " (\(name))")
  }

  private func text(_ journey: Journey) -> Phrase {
    Wording.kilometres(journey.kilometres) + Phrase(" in ", sv: " på ") + Wording.duration(journey.seconds)
      + Phrase(", which takes ", sv: ", vilket kräver ") + Wording.speed(journey.speed)
  }

  /// "Tor", "an open proxy", or the name of the VPN.
  var veil: Phrase {
    if earlier != nil { return Phrase("an anonymiser", sv: "en anonymiseringstjänst") }
    let kinds = sighting.whereabouts.network.kinds
    if kinds.contains(.tor) { return Phrase("the Tor network", sv: "Tor-nätet") }
    if kinds.contains(.openProxy) { return Phrase("an open proxy", sv: "en öppen proxy") }
    return Phrase("a VPN (\(network))", sv: "ett VPN (\(network))")
  }
}
