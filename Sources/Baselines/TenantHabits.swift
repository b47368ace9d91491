internal import Events

/// What a tenant is used to, as of the last full hour of event time: the same for every core and however a run is cut.
///
/// A class, because every judgement of an hour refers to the one that was frozen at its start.
package final class TenantHabits: Sendable {
  /// But for the people themselves, of whom nothing more is asked than how many they are.
  package let tally: TenantTally
  /// People who were granted access, as far as they are remembered.
  package let userCount: Int

  package convenience init(_ tally: TenantTally = TenantTally()) { self.init(tally, userCount: tally.people.count) }

  init(_ tally: TenantTally, userCount: Int) {
    var tally = tally
    tally.people = Census()
    self.tally = tally
    self.userCount = userCount
  }

  /// From 0 to 1: learned is five days with either ten people or 200 sign-ins, enough to call something new for all.
  package var experience: Double {
    min(1, Double(tally.days) / 5, max(Double(userCount) / 10, Double(tally.signIns) / 200))
  }

  package var isLearned: Bool { experience >= 1 }

  /// Whether a network, address or prefix is the tenant's own (office, VPN egress), configured or not.
  ///
  /// Three people (a tenth of a small tenant is less) on three days make a habit; what many share at once for the first
  /// time is a campaign. Rented servers, where attackers sit, need five people, five days and a tenth of all, public
  /// VPNs three tenths and one sign-in of twelve, since many people's own VPN is nobody's egress; but what was there in
  /// the first two days of the history is simply how the tenant works.
  package func owns(_ entry: Census.Entry?, _ at: Whereabouts) -> Bool {
    guard let entry else { return false }
    let users = entry.users.estimate
    let isVeil = !at.traits.isDisjoint(with: .anonymising)
    guard isVeil || at.traits.contains(.hosting) else { return users >= 3 && entry.days >= 3 }
    guard users >= 5, users * 10 >= min(userCount, 200) * (isVeil ? 3 : 1) else { return false }
    if isVeil, entry.weight * 12 < tally.addresses.total { return false }
    return entry.days >= 5 || wasThereFirst(entry)
  }

  /// By address, which is an office or an egress. Of rented servers also a prefix that several people use, once the
  /// tenant uses the operator: never all of the operator, which rents to attackers too. Of a VPN all exits.
  package func isOwn(_ at: Whereabouts) -> Bool {
    if owns(tally.addresses[at.addressKey], at) { return true }
    if at.traits.isDisjoint(with: [.hosting, .vpn]) { return false }
    if owns(tally.prefixes[at.prefixKey], at) { return true }
    guard owns(tally.networks[at.networkKey], at) else { return false }
    return at.traits.contains(.vpn)
      || tally.prefixes[at.prefixKey].map { $0.users.estimate >= 3 && $0.days >= 3 } ?? false
  }

  func foresee(_ at: Whereabouts) { tally.addresses.foresee(at.addressKey) }

  private func wasThereFirst(_ entry: Census.Entry) -> Bool {
    guard let firstSeen = tally.firstSeen else { return false }
    return Int64(entry.first) - firstSeen.hour < 48
  }

  /// Whether `least` others use it on three days or more, and one in two thousand: among tens of thousands three people
  /// use everything.
  package func isShared(_ entry: Census.Entry, besides user: UInt64, by least: Int = 3) -> Bool {
    entry.days >= 3 && entry.users.others(than: user) >= max(least, userCount / 2_000)
  }
}
