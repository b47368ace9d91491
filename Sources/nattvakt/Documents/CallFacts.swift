import Events
import Playbooks
import Policy
import Reports

/// What a playbook is filled in with, gathered from a case, the policy and its contact book.
struct CallFacts {
  let item: Case
  let lead: Finding
  let policy: Policy
  let clock: LocalClock
  let language: Language
  /// The technician's own name; empty leaves it out.
  var caller = ""
  /// Whether telephone numbers are hidden but for their last digits: for what leaves the house.
  var isMasked = false

  /// Nil for a case without findings.
  var facts: PlaybookFacts? {
    guard
      var facts = PlaybookFacts(
        case: item, provider: provider, language: language, localTime: { clock.spoken($0, language) })
    else { return nil }
    facts.userName = policy.contact(user: item.user).flatMap { filled($0.name) }
    facts.contact = person
    return facts
  }

  private var provider: PlaybookFacts.Provider {
    let name = filled(policy.provider.name) ?? Phrase("the IT support", sv: "IT-supporten").text(language)
    var provider = PlaybookFacts.Provider(name: name, callback: filled(policy.provider.callbackNumber))
    provider.page = filled(policy.provider.callbackPage)
    provider.caller = filled(caller)
    return provider
  }

  private var person: PlaybookFacts.Person {
    var person = openPerson
    guard isMasked else { return person }
    for number in [\PlaybookFacts.Person.phone, \.secondPhone, \.managerPhone, \.customerPhone] {
      person[keyPath: number] = person[keyPath: number].map(maskedNumber)
    }
    return person
  }

  private var openPerson: PlaybookFacts.Person {
    var person = PlaybookFacts.Person()
    if let customer = policy.tenant(named: item.tenant)?.itContact, customer.user != item.user {
      person.customerContact = filled(customer.name) ?? filled(customer.user)
      person.customerPhone = filled(customer.phone)
      person.customerDoubt = doubt(customer.trust(now: lead.time), since: customer.sourceDate)
    }
    guard let contact = policy.contact(user: item.user) else { return person }
    person.name = filled(contact.name)
    person.phone = filled(contact.phone)
    person.secondPhone = filled(contact.phone2)
    person.phoneDoubt = doubt(contact.trust(now: lead.time), since: contact.sourceDate)
    // Who is their own manager is no way around themselves.
    if contact.manager.lowercased() == item.user { return person }
    let manager = policy.contact(user: contact.manager)
    person.manager = manager.flatMap { filled($0.name) } ?? filled(contact.manager)
    person.managerPhone = manager.flatMap { filled($0.phone) }
    person.managerDoubt = manager.flatMap { doubt($0.trust(now: lead.time), since: $0.sourceDate) }
    return person
  }

  /// Why a number must not be called before the customer has confirmed it.
  private func doubt(_ trust: ContactTrust, since date: Timestamp?) -> String? {
    let day = date.map { String($0.description.prefix(10)) } ?? ""
    let doubt: Phrase? =
      switch trust {
      case .trusted, .noNumber: nil
      case .noSource:
        Phrase("nobody has noted where it came from", sv: "ingen har antecknat varifrån det kommer")
      case .noDate:
        Phrase("nobody has noted when it was last checked", sv: "ingen har antecknat när det senast kontrollerades")
      case .changedRecently:
        Phrase(
          "it was set on \(day), too near the event or after it",
          sv: "det sattes \(day), för nära händelsen eller efter den")
      }
    return doubt?.text(language)
  }

  private func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
}
