internal import Events

/// The truth about a folder of logs, as `labels.json` holds it: schema version 1.
package struct Labels: Sendable, Equatable {
  /// What false findings are counted against.
  package var people: Int
  package var days: Int
  package var attacks: [AttackLabel]

  package init(people: Int, days: Int, attacks: [AttackLabel]) {
    self.people = people
    self.days = days
    self.attacks = attacks
  }

  package static let fileName = "labels.json"
  private static let schema = 1

  package var json: String {
    var json = JSONText()
    json.object { json in
      json.add("schema", Labels.schema)
      json.add("people", people)
      json.add("days", days)
      json.array("attacks") { list in for attack in attacks { list.object { Labels.add(attack, to: &$0) } } }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private static func add(_ attack: AttackLabel, to json: inout JSONText) {
    json.add("kind", attack.kind)
    json.add("title", attack.title)
    json.add("tenant", attack.tenant)
    json.add("users", attack.users)
    json.add("sources", attack.sources)
    json.add("first", attack.first.description)
    json.add("last", attack.last.description)
    json.add("visible", attack.isVisible)
    json.add("eventIDs", attack.eventIDs)
  }

  package init(json text: String) throws(SimulationError) {
    let document = try JSONReader.read(text)
    guard document["schema"]?.number == Double(Labels.schema) else {
      throw .unreadableLabels(reason: "no schema \(Labels.schema)")
    }
    guard let people = document["people"]?.number, let days = document["days"]?.number, people >= 1, days >= 1,
      people < 1e9, days < 1e6, let list = document["attacks"]?.list
    else { throw .unreadableLabels(reason: "people, days and attacks are needed") }
    var attacks: [AttackLabel] = []
    for (number, entry) in list.enumerated() { attacks.append(try Labels.attack(entry, number: number + 1)) }
    self.init(people: Int(people), days: Int(days), attacks: attacks)
  }

  private static func attack(_ entry: JSONValue, number: Int) throws(SimulationError) -> AttackLabel {
    guard let kind = entry["kind"]?.text, let users = entry["users"]?.texts,
      let first = entry["first"]?.text.flatMap(Timestamp.init(iso:)),
      let last = entry["last"]?.text.flatMap(Timestamp.init(iso:)),
      let ids = entry["eventIDs"]?.texts
    else { throw .unreadableLabels(reason: "attack \(number): kind, users, first, last and eventIDs are needed") }
    var attack = AttackLabel(
      kind: kind, tenant: entry["tenant"]?.text ?? "", users: users, first: first, last: last,
      isVisible: entry["visible"]?.flag ?? true)
    attack.title = entry["title"]?.text ?? ""
    attack.sources = entry["sources"]?.texts ?? []
    attack.eventIDs = ids
    return attack
  }
}
