internal import Events
internal import GRDB

/// The people and organisations that a store knows, to be found in what else it holds.
struct KnownNames {
  private var people: Set<String> = []
  private var all: [String] = []
  /// Names that differ in case or Unicode form alone are several people in the store, who must not become one.
  private var suffixes: [[UInt8]: String] = [:]
  private var tenantSuffixes: [[UInt8]: String] = [:]
  /// Names of people, organisations and their networks as lists of words, by their first: "anna.berg@fjordbygg.example" is [anna, berg] and [fjordbygg].
  private var named: [String: [[String]]] = [:]

  init() {}

  /// `isPublic` tells words that everybody has: whoever is called by them alone cannot be found by them.
  init(_ db: Database, isPublic: (String) -> Bool) throws {
    let people = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM person UNION SELECT user FROM cases UNION SELECT user FROM finding ORDER BY 1
        """)
    let tenants = try String.fetchAll(db, sql: "SELECT name FROM tenant ORDER BY 1")
    self.init(people: people, tenants: tenants, isPublic: isPublic)
    let labels = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT json_extract(body, '$.occasion.network.label') FROM finding
        WHERE json_extract(body, '$.occasion.network.kinds') & ? <> 0 ORDER BY 1
        """, arguments: [NetworkKinds.named.rawValue])
    for label in labels { note(Pseudonyms.canonical(label), isPublic) }
  }

  init(people: [String], tenants: [String], isPublic: (String) -> Bool) {
    all = people + tenants
    var (seen, seenTenants): ([String: Int], [String: Int]) = ([:], [:])
    for name in people.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) where !name.isEmpty {
      let canonical = Pseudonyms.canonical(name)
      seen[canonical, default: 0] += 1
      if let count = seen[canonical], count > 1 { suffixes[Array(name.utf8)] = "-\(count)" }
      guard self.people.insert(canonical).inserted else { continue }
      let parts = canonical.split(separator: "@", maxSplits: 1)
      if let own = parts.first { note(String(own), isPublic) }
      if parts.count > 1 { noteDomain(String(parts[1]), isPublic) }
    }
    for tenant in tenants.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let canonical = Pseudonyms.canonical(tenant)
      seenTenants[canonical, default: 0] += 1
      if let count = seenTenants[canonical], count > 1 { tenantSuffixes[Array(tenant.utf8)] = "-\(count)" }
      noteDomain(canonical, isPublic)
    }
  }

  private mutating func note(_ name: String, _ isPublic: (String) -> Bool) {
    let words = KnownNames.words(of: name)
    // Two letters are no name that anybody could be found by.
    guard let first = words.first, words.joined().count > 2, !words.allSatisfy(isPublic) else { return }
    if named[first]?.contains(words) != true { named[first, default: []].append(words) }
  }

  /// What an organisation is called by in its domain: the label before the last. Providers of mail for everybody say
  /// nothing of anybody.
  private mutating func noteDomain(_ name: String, _ isPublic: (String) -> Bool) {
    if FreeMail.has(name) { return }
    let labels = name.split(separator: ".")
    for label in labels.count > 1 ? labels.dropLast() : labels { note(String(label), isPublic) }
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  /// Names that can be nothing else: addresses for mail and domains.
  var distinctive: [String] { all.filter { $0.utf8.count >= 8 && ($0.contains("@") || $0.contains(".")) } }

  func isPerson(_ name: String) -> Bool { people.contains(Pseudonyms.canonical(name)) }

  /// Empty but for the second and further of names that are alike.
  func suffix(of name: String) -> String { suffixes[Array(name.utf8)] ?? "" }

  func suffix(ofTenant name: String) -> String { tenantSuffixes[Array(name.utf8)] ?? "" }

  /// Whether all words of somebody's name stand in a text, in whatever order.
  func areNamed(in text: String) -> Bool {
    let words = Set(KnownNames.words(of: Pseudonyms.canonical(text)))
    return words.contains { word in named[word]?.contains { $0.allSatisfy(words.contains) } ?? false }
  }
}
