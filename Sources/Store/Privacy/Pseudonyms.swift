internal import Events
internal import Foundation

/// What stands in the copy for each kind of name. The same name is the same pseudonym wherever it stands, in whatever
/// case and Unicode form it is written.
struct Pseudonyms {
  let key: PseudonymKey
  let words: PublicWords
  let addresses: AddressPseudonyms
  let known: KnownNames
  /// What stays as it is: in a store out of which one person is taken, everybody else's names.
  var keeps: Set<Kept> = []
  /// What people are called instead of a pseudonym made with the key, by `canonical`.
  var given: [String: String] = [:]

  enum Kept { case tenants, caseIDs, staff }

  init(key: PseudonymKey, words: PublicWords, known: KnownNames = KnownNames()) {
    self.key = key
    self.words = words
    self.known = known
    addresses = AddressPseudonyms(key: key)
  }

  /// Upper and lower case, and the Unicode forms of one text, are one name.
  static func canonical(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased().precomposedStringWithCanonicalMapping
  }
}

extension Pseudonyms {
  /// "person-4k7m2p9q8h3n", with the domain's pseudonym where the name is an address for mail.
  func person(_ name: String) -> String {
    if name.isEmpty { return "" }
    let canonical = Pseudonyms.canonical(name)
    if let given = given[canonical] { return given }
    let own = "person-" + key.token("person", canonical) + known.suffix(of: name)
    guard let at = canonical.lastIndex(of: "@"), at != canonical.startIndex else { return own }
    return own + "@" + domain(String(canonical[canonical.index(after: at)...]))
  }

  func domain(_ name: String) -> String { "org-" + key.token("domain", Pseudonyms.canonical(name)) + ".example" }

  /// A tenant is called by a domain, an id or what the operator calls it.
  func tenant(_ name: String) -> String {
    if name.isEmpty || keeps.contains(.tenants) { return name }
    return (name.contains(".") ? domain(name) : made("tenant", name)) + known.suffix(ofTenant: name)
  }

  /// Technicians; the program itself is none.
  func staff(_ name: String) -> String {
    keeps.contains(.staff) || ["", "nattvakt", "nobody"].contains(name) ? name : made("staff", name)
  }

  func caseID(_ id: String) -> String {
    if id.isEmpty || keeps.contains(.caseIDs) { return id }
    return Base32.text(key.number("case", id.uppercased()), count: 8)
  }

  func findingID(_ id: String) -> String {
    if id.isEmpty || keeps.contains(.caseIDs) { return id }
    return hexadecimal(key.number("finding", id))
  }

  func device(_ name: String) -> String { made("device", name) }
  func input(_ name: String) -> String { made("log", name) }
  func expectationID(_ id: String) -> String { Base32.text(key.number("expectation", id), count: 8) }

  /// Whom or what an act was done to: a person keeps the pseudonym that they have everywhere else.
  func target(_ name: String) -> String {
    if name.isEmpty { return "" }
    if let address = IPAddress(name) { return self.address(address).description }
    return known.isPerson(name) || isMailAddress(name) ? person(name) : made("target", name)
  }

  private func isMailAddress(_ name: String) -> Bool {
    name.contains("@") && !name.contains { $0.isWhitespace || $0 == "/" || $0 == ";" }
  }

  /// A program, browser, act or the like: as it is where it is made of everybody's words, and names nobody.
  func common(_ value: String, _ kind: String) -> String {
    value.isEmpty || (words.cover(value) && !known.areNamed(in: value)) ? value : made(kind, value)
  }

  func made(_ kind: String, _ name: String) -> String {
    name.isEmpty ? "" : kind + "-" + key.token(kind, Pseudonyms.canonical(name))
  }
}

extension Pseudonyms {
  func address(_ address: IPAddress) -> IPAddress { addresses.pseudonym(of: address) }

  /// An address as text; anything else that stands in its place.
  func address(_ text: String) -> String {
    if text.isEmpty { return "" }
    return IPAddress(text).map { address($0).description } ?? made("address", text)
  }

  func event(_ id: EventID) -> EventID {
    let code = key.code(
      Array("event".utf8) + [0]
        + [id.high, id.low].flatMap { word in (0..<8).map { UInt8(word >> (56 - 8 * $0) & 0xFF) } })
    let words = [code.prefix(8), code.dropFirst(8).prefix(8)].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    return EventID(high: words[0], low: words[1])
  }

  /// The log's own id of an event; `id` is what it is known by here.
  func eventText(_ text: String, of id: EventID) -> String {
    if text.isEmpty { return "" }
    if text == id.guid { return event(id).guid }
    return text == id.digest ? event(id).digest : made("event", text)
  }

  /// Of a session or a token, whose id is a hash already; none stays none.
  func hash(_ value: UInt64, _ kind: String) -> UInt64 {
    value == 0 ? 0 : max(1, key.number(kind, (0..<8).map { UInt8(value >> (56 - 8 * $0) & 0xFF) }))
  }
}

extension Pseudonyms {
  /// A town or a region: as it is where it can be one, and names nobody.
  func placeName(_ name: String) -> String {
    let isPlace =
      name.count <= 60 && name.allSatisfy { $0.isLetter || " .'’-()".contains($0) } && !known.areNamed(in: name)
    return isPlace ? name : ""
  }

  /// To the town: a tenth of a degree is eleven kilometres.
  func place(_ place: Place) -> Place {
    var place = place
    (place.region, place.city) = (placeName(place.region), placeName(place.city))
    place.coordinates = place.coordinates.map(rounded)
    return place
  }

  func rounded(_ at: Coordinates) -> Coordinates {
    Coordinates(latitude: (at.latitude * 10).rounded() / 10, longitude: (at.longitude * 10).rounded() / 10)
  }

  /// Who runs a network: as it is, except where it is the customer's own or names somebody.
  func operatorName(_ name: String, isOwn: Bool = false) -> String {
    let isPublic =
      !isOwn && name.count <= 100
      && name.allSatisfy { $0.isLetter || $0.isNumber || " .,'’-()&/+:_".contains($0) } && !known.areNamed(in: name)
      && PhoneNumber.masking(name) == name && IPAddress(name) == nil
    return isPublic ? name : made("network", name)
  }

  /// "Ashburn, US": a town and the code of a country.
  func disputedPlace(_ text: String) -> String {
    text.components(separatedBy: ", ").map { part in
      Country(code: part) != nil ? part : placeName(part)
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
