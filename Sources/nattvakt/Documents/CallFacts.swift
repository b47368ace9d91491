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

  /// Nil for a case without findings.
  var facts: PlaybookFacts? {
    guard
      var facts = PlaybookFacts(case: item, provider: provider, language: language, localTime: { clock.text($0) })
    else { return nil }
    facts.userName = policy.contact(user: item.user).flatMap { filled($0.name) }
    facts.contact = person
    return facts
  }

  private var provider: PlaybookFacts.Provider {
    let name = filled(policy.provider.name) ?? Phrase("the IT support", sv: "IT-supporten").text(language)
    return PlaybookFacts.Provider(name: name, callback: filled(policy.provider.callbackNumber))
  }

  private var person: PlaybookFacts.Person {
    let customer = policy.tenant(named: item.tenant)?.itContact
    var person = PlaybookFacts.Person()
    person.customerContact = customer.flatMap { filled($0.name) }
    person.customerPhone = customer.flatMap { filled($0.phone) }
    guard let contact = policy.contact(user: item.user) else { return person }
    person.name = filled(contact.name)
    person.phone = filled(contact.phone)
    person.secondPhone = filled(contact.phone2)
    person.isPhoneDoubtful = !contact.trust(now: lead.time).isTrusted
    let manager = policy.contact(user: contact.manager)
    person.manager = manager.flatMap { filled($0.name) } ?? filled(contact.manager)
    person.managerPhone = manager.flatMap { filled($0.phone) }
    return person
  }

  private func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
}
