package import Baselines
package import Events

/// Puts a suspicion into words: knows the sighting, the person as of before it, and the names of things.
package struct Narrator {
  package let sighting: Sighting
  package let person: Person
  package let context: Context
  /// Where the earlier sign-in came from, while it is that one which is spoken of; its names are not kept.
  var earlier: Country?

  package init(_ sighting: Sighting, of person: Person, in context: Context) {
    self.sighting = sighting
    self.person = person
    self.context = context
  }

  package func country(_ country: Country) -> Phrase {
    country.isUnknown ? Phrase("an unknown country", sv: "okänt land") : context.reference.name(of: country)
  }

  /// "Malmö, Sweden", or the country alone.
  package func place(_ place: Place) -> Phrase {
    let nearest = place.city.isEmpty ? place.region : place.city
    return nearest.isEmpty
      ? country(place.country) : Phrase(nearest + ", ", sv: nearest + ", ") + country(place.country)
  }

  /// Where the deciding sighting came from.
  package var here: Phrase {
    sighting.whereabouts.place.map(place) ?? Phrase("an unknown place", sv: "okänd plats")
  }

  /// The country of the sign-in that is spoken of.
  var subjectCountry: Phrase { country(earlier ?? sighting.country) }

  /// "Mullvad", "Telia Company AB", else "AS64500".
  package var network: String {
    let network = sighting.whereabouts.network
    if !network.label.isEmpty { return network.label }
    if !network.organisation.isEmpty { return network.organisation }
    return network.asn == 0 ? "?" : "AS\(network.asn)"
  }

  package var application: Phrase {
    let name = context.reference.names[sighting.event.application]
    return name.isEmpty ? Phrase("an application", sv: "ett program") : Phrase(name, sv: name)
  }

  /// "Chrome on Windows"; families only, never the raw agent.
  package var client: Phrase {
    if earlier != nil { return Phrase("its software", sv: "dess programvara") }
    let os = context.reference.names[sighting.event.os]
    let browser = context.reference.names[sighting.event.browser]
    switch (browser.isEmpty, os.isEmpty) {
    case (false, false): return Phrase("\(browser) on \(os)", sv: "\(browser) på \(os)")
    case (false, true): return Phrase(browser, sv: browser)
    case (true, false): return Phrase(os, sv: os)
    case (true, true): return Phrase("an unnamed client", sv: "en okänd klient")
    }
  }

  /// "access was granted", or that the password was right and something stood in the way.
  package var outcome: Phrase {
    sighting.isGranted || sighting.opensWorkload
      ? Phrase("access was granted", sv: "inloggningen släpptes in")
      : Phrase("the password was right, but access was stopped", sv: "lösenordet var rätt, men inloggningen stoppades")
  }

  /// "From Malmö, Sweden (Telia), at 14 October 08:12 UTC with Chrome on Windows into Outlook; access was granted. "
  var entry: Phrase {
    Phrase("From ", sv: "Från ") + here + Phrase(" (\(network)), ", sv: " (\(network)) ") + occasion
      + Phrase(". ", sv: ". ")
  }

  /// "From Malmö, Sweden (Telia) at 14 October 08:12 UTC, New-InboxRule on anna", an audit act.
  package var deed: Phrase {
    let operation = Narrator.short(context.reference.names[sighting.event.operation])
    let target = Narrator.short(context.reference.names[sighting.event.target])
    return source + Phrase(" at ", sv: " ") + Wording.time(sighting.event.time)
      + Phrase(": \(operation)", sv: ": \(operation)")
      + (target.isEmpty ? Phrase("", sv: "") : Phrase(" on \(target)", sv: " på \(target)"))
  }

  /// "From Malmö, Sweden (Telia)"; audit records often name no address.
  private var source: Phrase {
    if sighting.whereabouts.address == nil || sighting.isServiceTraffic {
      return Phrase("From an address that the log does not tell,", sv: "Från en adress som loggen inte berättar,")
    }
    return Phrase("From ", sv: "Från ") + here + inBrackets(network)
  }

  /// What is the matter with it: the leading clues, as sentences.
  func said(by suspicion: Suspicion, _ rule: Rule) -> Phrase {
    let leads = suspicion.clues.filter { $0.isAboutDeed && $0.weight > 0 }
    if leads.isEmpty { return rule.what }
    return leads.map { text($0.kind) }.joined(by: "; ").capitalised + Phrase(".", sv: ".")
  }

  /// One line of at most 80 characters: what it says is often an attacker's to choose.
  static func short(_ text: String) -> String {
    String(text.prefix(80).map { $0.isNewline ? " " : $0 })
  }

  /// "at 14 October 08:12 UTC with Chrome on Windows into Outlook; access was granted", to follow on a place.
  package var occasion: Phrase {
    Phrase("at ", sv: "") + Wording.time(sighting.event.time) + Phrase(" with ", sv: " med ") + client
      + Phrase(" into ", sv: " till ") + application + Phrase("; ", sv: "; ") + outcome
  }
}
