package import Formats
internal import Foundation

extension ClockZone {
  /// A zone by its IANA name, with its changes from 1990 to 2099; nil for one that this machine does not know.
  package init?(named name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    let first = Date(timeIntervalSince1970: 631_152_000)
    let last = Date(timeIntervalSince1970: 4_102_444_800)
    var changes: [Change] = []
    var moment = first
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < last, next > moment {
      changes.append(Change(moment: Int64(next.timeIntervalSince1970), offset: Int64(zone.secondsFromGMT(for: next))))
      moment = next
    }
    self.init(offset: Int64(zone.secondsFromGMT(for: first)), changes: changes)
  }
}
