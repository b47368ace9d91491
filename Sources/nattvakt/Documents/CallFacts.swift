import Events
import Foundation
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
  /// When the call would be made.
  let now: Timestamp
  /// Whom the playbook has called.
  var party = CallParty.person
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
    for number in [\PlaybookFacts.Person.phone, \.secondPhone, \.managerPhone, \.deputyPhone, \.customerPhone] {
      person[keyPath: number] = person[keyPath: number].map(PhoneNumber.masked)
    }
    return person
  }

  private var openPerson: PlaybookFacts.Person {
    var person = PlaybookFacts.Person()
    let customer = policy.itContact(ofTenant: item.tenant)
    if let customer, customer.user != item.user || item.user.isEmpty {
      person.customerContact = filled(customer.name) ?? filled(customer.user)
      person.customerPhone = filled(customer.phone)
      person.customerDoubt = doubt(customer.trust(now: lead.time), since: customer.sourceDate)
    }
    guard let called = party == .company ? customer : policy.contact(user: item.user) else { return person }
    person.secondPhone = filled(called.phone2)
    person.isVIP = called.isVIP
    (person.quietHours, person.isQuietNow) = quietHours(called.doNotCall, zone: called.timeZone)
    // Who is their own deputy or manager is no way around themselves.
    if called.deputy.lowercased() != called.user {
      (person.deputy, person.deputyPhone, person.deputyDoubt) = reach(called.deputy)
    }
    if party == .company { return person }
    person.name = filled(called.name)
    person.phone = filled(called.phone)
    person.phoneDoubt = doubt(called.trust(now: lead.time), since: called.sourceDate)
    if called.manager.lowercased() != called.user {
      (person.manager, person.managerPhone, person.managerDoubt) = reach(called.manager)
    }
    return person
  }

  /// Somebody whom the contact book names by their sign-in name, or by a name where that is all there is.
  private func reach(_ user: String) -> (name: String?, phone: String?, doubt: String?) {
    guard let contact = policy.contact(user: user) else { return (filled(user), nil, nil) }
    return (
      filled(contact.name) ?? filled(user), filled(contact.phone),
      doubt(contact.trust(now: lead.time), since: contact.sourceDate)
    )
  }

  /// When the person is not to be called, with whose clock that is, and whether it is so now.
  private func quietHours(_ hours: QuietHours?, zone own: String) -> (text: String?, isNow: Bool) {
    guard let hours else { return (nil, false) }
    let tenants = policy.tenant(named: item.tenant)?.timeZone ?? ""
    let zone = filled(own) ?? filled(tenants) ?? filled(policy.timeZone) ?? "UTC"
    let date = Date(timeIntervalSince1970: Double(now.seconds))
    let seconds = TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 0
    return ("\(hours.text) (\(zone))", hours.hold(at: now, secondsEast: seconds))
  }

  /// Why a number must not be called before the customer has confirmed it.
  private func doubt(_ trust: ContactTrust, since date: Timestamp?) -> String? {
    let day = date.map { String($0.description.prefix(10)) } ?? ""
    let doubt: Phrase? =
      switch trust {
      case .trusted, .noNumber: nil
      case .noSource:
        Phrase("nobody has noted where it came from", sv: "ingen har antecknat varifrån det kommer")
      case .directory:
        Phrase(
          "it is from the directory, which whoever holds the account may have changed",
          sv: "det är ur katalogen, som den som har kontot kan ha ändrat")
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
