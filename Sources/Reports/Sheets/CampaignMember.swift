package import Events

/// One person of a campaign, with what is needed to decide whom to call next.
package struct CampaignMember: Sendable {
  package var item: Case
  /// Of the contact book; empty where it has none.
  package var name: String
  package var phone: String

  package init(_ item: Case, name: String = "", phone: String = "") {
    self.item = item
    self.name = name
    self.phone = phone
  }

  /// "anna@fjordbygg.example (Anna Berg) · +46 70 ... · K7Q2M4XP · high · access · contacting".
  func text(_ words: Words) -> String {
    let who = name.isEmpty ? item.user : "\(item.user) (\(name))"
    let state = item.state == .new ? "" : words.state(item.state)
    return [who, phone, item.id, words.severity(item.severity), words.stage(item.stage), state]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
