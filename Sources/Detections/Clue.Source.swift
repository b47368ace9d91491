internal import Baselines
internal import Events

extension Clue {
  /// What the address, its network and its place say.
  package enum Source: Hashable, Sendable {
    case tenantNetwork
    case knownAddress
    case knownNetwork
    case sharedNetwork
    case newNetwork
    case relay
    case veilHabit
    /// No anonymiser in so many days of sign-ins.
    case neverVeiled(days: Int)
    case attacking
    case knownCountry
    case sharedCountry
    case newCountry
    case disputedPlace
    case allowedCountry
  }
}

extension Narrator {
  func text(_ clue: Clue.Source) -> Phrase {
    switch clue {
    case .tenantNetwork:
      Phrase(
        "the address is the organisation's own or used by many in it",
        sv: "adressen är organisationens egen eller används av många i den")
    case .knownAddress:
      Phrase(
        "the person has signed in from this address before", sv: "personen har loggat in från den här adressen förut")
    case .knownNetwork:
      Phrase("the person has used this operator before", sv: "personen har använt den här operatören förut")
        + inBrackets(network)
    case .sharedNetwork:
      Phrase("colleagues use this operator", sv: "kollegor använder den här operatören") + inBrackets(network)
    case .newNetwork:
      Phrase(
        "neither the person nor several colleagues have used this operator",
        sv: "varken personen eller flera kollegor har använt den här operatören") + inBrackets(network)
    case .relay:
      Phrase(
        "the address is a privacy relay, which many phones use unasked",
        sv: "adressen är ett integritetsrelä, som många telefoner använder av sig själva")
    case .veilHabit:
      Phrase("the person often comes this way: ", sv: "personen kommer ofta den här vägen: ") + veil
    case .neverVeiled(let days):
      Phrase("in ", sv: "på ") + Wording.days(days)
        + Phrase(
          " the person has never come through a VPN or the like",
          sv: " har personen aldrig kommit genom ett VPN eller liknande")
    case .attacking:
      Wording.number(max(context.source.recentFailingUsers, context.source.attack?.accounts ?? 0))
        + Phrase(
          " people's passwords were tried in vain from this address or its network shortly before",
          sv: " personers lösenord har prövats förgäves från den här adressen eller dess nät strax innan")
    case .knownCountry, .sharedCountry, .newCountry, .disputedPlace, .allowedCountry: countryText(clue)
    }
  }

  private func countryText(_ clue: Clue.Source) -> Phrase {
    let name = subjectCountry
    switch clue {
    case .sharedCountry:
      return Phrase("colleagues sign in from ", sv: "kollegor loggar in från ") + name
        + Phrase(", the person does not", sv: ", personen gör det inte")
    case .newCountry:
      return Phrase(
        "neither the person nor more than a few colleagues sign in from ",
        sv: "varken personen eller mer än några få kollegor loggar in från ") + name
    case .disputedPlace:
      return Phrase(
        "the sources disagree on the place; another has ", sv: "källorna är oense om platsen; en annan har ")
        + (sighting.whereabouts.otherPlace.map(place) ?? Phrase("none", sv: "ingen"))
    case .allowedCountry:
      return name + Phrase(" is on the list of allowed countries", sv: " finns på listan över tillåtna länder")
    case .knownCountry, .tenantNetwork, .knownAddress, .knownNetwork, .sharedNetwork, .newNetwork, .relay, .veilHabit,
      .neverVeiled, .attacking:
      return Phrase("the person has signed in from ", sv: "personen har loggat in från ") + name
        + Phrase(" before", sv: " förut")
    }
  }
}
