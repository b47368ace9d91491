internal import Events

/// Rows of the store with pseudonyms in the place of names.
struct Disguise {
  let names: Pseudonyms
  let texts: TextPseudonyms

  init(_ names: Pseudonyms, values: [String: String] = [:]) {
    self.names = names
    texts = TextPseudonyms(names, values: values)
  }

  func finding(_ stored: EncodedFinding) -> EncodedFinding {
    var made = stored
    let own = values(of: stored)
    (made.id, made.caseID) = (names.findingID(stored.id), names.caseID(stored.caseID))
    (made.detection, made.playbook) = (id(stored.detection, "detection"), id(stored.playbook, "playbook"))
    made.techniques = stored.techniques.filter { $0.wholeMatch(of: /T[0-9]{4}(\.[0-9]{3})?/) != nil }
    (made.tenant, made.user) = (names.tenant(stored.tenant), names.person(stored.user))
    made.verdict = verdict(stored.verdict, own)
    made.occasion = occasion(stored.occasion)
    made.eventIDs = stored.eventIDs.enumerated().map { index, text in
      let events = stored.verdict.events
      return index < events.count ? names.eventText(text, of: events[index].id) : names.made("event", text)
    }
    made.sources = stored.sources.map { EncodedFinding.Source(file: names.input($0.file), record: $0.record) }
    made.affected = stored.affected?.map(names.person)
    made.related = stored.related?.map(names.caseID)
    return made
  }

  /// An id of the program's own; one of the operator's own rules may be called after anybody.
  func id(_ text: String, _ kind: String) -> String { names.words.hasID(text) ? text : names.made(kind, text) }

  func eventID(_ stored: EncodedEventID) -> EncodedEventID { EncodedEventID(names.event(stored.id)) }

  /// What the texts of a finding may name.
  private func values(of stored: EncodedFinding) -> [String: String] {
    var values: [String: String] = [:]
    let made = occasion(stored.occasion)
    let (old, network) = (stored.occasion, stored.occasion.network)
    for (value, pseudonym) in [
      (old.region, made.region), (old.city, made.city), (old.os, made.os), (old.browser, made.browser),
      (old.client, made.client), (old.application, made.application), (old.operation ?? "", made.operation ?? ""),
      (network.organisation, made.network.organisation), (network.label, made.network.label),
      (old.device, made.device), (old.target ?? "", made.target ?? ""), (stored.tenant, names.tenant(stored.tenant)),
    ] { values[value] = pseudonym }
    for user in (stored.affected ?? []) + [stored.user] { values[user] = names.person(user) }
    return values
  }

  private func verdict(_ stored: EncodedVerdict, _ own: [String: String]) -> EncodedVerdict {
    let phrase = { (stored: EncodedPhrase) in
      EncodedPhrase(Phrase(texts.text(stored.en, own: own), sv: texts.text(stored.sv, own: own)))
    }
    var made = stored
    (made.title, made.summary, made.baseline) = (phrase(stored.title), phrase(stored.summary), phrase(stored.baseline))
    (made.innocent, made.attacker) = (phrase(stored.innocent), phrase(stored.attacker))
    made.counterfactual = phrase(stored.counterfactual)
    made.events = stored.events.map(eventID)
    made.evidence = stored.evidence.map { line in
      var line = line
      (line.text, line.events) = (phrase(line.text), line.events.map(eventID))
      return line
    }
    return made
  }

  private func occasion(_ stored: EncodedOccasion) -> EncodedOccasion {
    var made = stored
    made.address = names.address(stored.address)
    made.country = Country(code: stored.country)?.code ?? ""
    (made.region, made.city) = (names.placeName(stored.region), names.placeName(stored.city))
    if let latitude = stored.latitude, let longitude = stored.longitude {
      let at = names.rounded(Coordinates(latitude: latitude, longitude: longitude))
      (made.latitude, made.longitude) = (at.latitude, at.longitude)
    }
    made.disputedPlace = names.disputedPlace(stored.disputedPlace)
    // What the policy calls a network of the customer's.
    let isOwn = NetworkKinds(rawValue: stored.network.kinds).contains(.named)
    made.network.organisation = names.operatorName(stored.network.organisation)
    made.network.label = names.operatorName(stored.network.label, isOwn: isOwn)
    made.application = names.common(stored.application, "application")
    made.device = names.device(stored.device)
    (made.os, made.browser) = (names.common(stored.os, "system"), names.common(stored.browser, "browser"))
    made.client = names.common(stored.client, "client")
    made.format = stored.format.map { id($0, "format") }
    made.operation = stored.operation.map { names.common($0, "act") }
    made.target = stored.target.map(names.target)
    return made
  }
}
