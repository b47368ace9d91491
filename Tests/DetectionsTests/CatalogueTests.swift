import Detections
import Events
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  @Test("has each id once, spelt as its type")
  func ids() {
    let ids = Catalogue.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for (type, rule) in zip(Catalogue.all, Catalogue.rules) {
      let spelt = String(describing: type).reduce(into: "") { text, letter in
        if letter.isUppercase, !text.isEmpty { text += "-" }
        text += letter.lowercased()
      }
      #expect(rule.id == spelt)
    }
  }

  @Test("names well-formed MITRE techniques")
  func techniques() {
    for rule in Catalogue.rules {
      #expect(!rule.techniques.isEmpty)
      for technique in rule.techniques {
        #expect(technique.wholeMatch(of: /T\d{4}(\.\d{3})?/) != nil, "\(rule.id): \(technique)")
      }
    }
  }

  @Test("documents every threshold under the detection's own name")
  func thresholds() {
    let names = Catalogue.rules.flatMap(\.thresholds).map(\.name)
    #expect(Set(names).count == names.count)
    for rule in Catalogue.rules {
      for threshold in rule.thresholds {
        #expect(threshold.name.hasPrefix(rule.id + "."))
        #expect(!threshold.unit.rawValue.isEmpty)
        #expect(threshold.why.english.count > 10 && threshold.why.swedish.count > 10)
      }
    }
  }

  @Test("says in both languages what each is, what it mistakes and how it is evaded")
  func texts() {
    for rule in Catalogue.rules {
      for phrase in [rule.title, rule.what, rule.knownFalseAlarms, rule.evasion] {
        #expect(phrase.english.count > 5 && phrase.swedish.count > 5 && phrase.english != phrase.swedish, "\(rule.id)")
      }
      #expect((!rule.needs.isEmpty || rule.scope == .tenant) && !rule.playbook.isEmpty)
      #expect(Catalogue.rule(rule.id)?.id == rule.id)
    }
  }
}
