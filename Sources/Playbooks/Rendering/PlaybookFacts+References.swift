/// Facts as variables that another program fills in, in the notation of CACAO 2.0: `__user__:value`.
package struct FactReferences: Sendable {
  /// The facts with a reference in the place of every value.
  package let facts: PlaybookFacts
  /// Every variable that `facts` refers to with the value that it stands for; in order of name.
  package let values: [(name: String, value: String)]

  /// What is missing in `facts` stays missing, so that the texts say what goes without it.
  package init(_ facts: PlaybookFacts) {
    var referring = facts
    var values: [String: String] = [:]
    func refer(_ variable: Variable, _ value: String) -> String {
      values[variable.referenceName] = value
      return variable.reference
    }
    for (variable, path) in FactReferences.texts where !facts[keyPath: path].isEmpty {
      referring[keyPath: path] = refer(variable, facts[keyPath: path])
    }
    for (variable, path) in FactReferences.options {
      if let value = facts[keyPath: path] { referring[keyPath: path] = refer(variable, value) }
    }
    if !facts.affected.isEmpty { referring.affected = [refer(.affected, facts.affectedNames ?? "")] }
    if !facts.gathered.isEmpty { referring.gathered = [refer(.gathered, facts.gatheredIDs ?? "")] }
    self.facts = referring
    self.values = values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  private static var texts: [(Variable, WritableKeyPath<PlaybookFacts, String>)] {
    [
      (.user, \.user), (.tenant, \.tenant), (.timeLocal, \.timeLocal), (.timeUTC, \.timeUTC),
      (.sinceLocal, \.sinceLocal), (.sinceUTC, \.sinceUTC), (.caseID, \.caseID), (.severity, \.severity),
      (.providerName, \.provider.name),
    ]
  }

  private static var options: [(Variable, WritableKeyPath<PlaybookFacts, String?>)] {
    [
      (.userName, \.userName), (.place, \.evidence.place), (.country, \.evidence.country),
      (.address, \.evidence.address), (.network, \.evidence.network), (.device, \.evidence.device),
      (.application, \.evidence.application), (.summary, \.evidence.summary),
      (.providerCallback, \.provider.callback), (.providerPage, \.provider.page), (.caller, \.provider.caller),
      (.contactName, \.contact.name), (.phone, \.contact.phone), (.secondPhone, \.contact.secondPhone),
      (.phoneDoubt, \.contact.phoneDoubt), (.deputy, \.contact.deputy), (.deputyPhone, \.contact.deputyPhone),
      (.deputyDoubt, \.contact.deputyDoubt), (.quietHours, \.contact.quietHours), (.manager, \.contact.manager),
      (.managerPhone, \.contact.managerPhone), (.managerDoubt, \.contact.managerDoubt),
      (.customerContact, \.contact.customerContact), (.customerPhone, \.contact.customerPhone),
      (.customerDoubt, \.contact.customerDoubt),
    ]
  }
}

extension Variable {
  /// `__evidence_place__` for `evidence.place`: lower case, as the specification recommends.
  var referenceName: String {
    let words = rawValue.map { character in
      character == "." ? "_" : character.isUppercase ? "_" + character.lowercased() : String(character)
    }
    return "__" + words.joined() + "__"
  }

  var reference: String { referenceName + ":value" }

  /// What a value may be that stands for one to come; a text message has room for it when it is filled in.
  static let references = Set(allCases.map(\.reference))
}
