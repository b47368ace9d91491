import Events
import Foundation
import Reports

extension LocalClock {
  /// A zone by its IANA name; UTC for an empty one, nil for one that this machine does not know.
  init?(zone name: String) {
    if name.isEmpty {
      self = .utc
      return
    }
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.init { time in
      let date = Date(timeIntervalSince1970: Double(time.seconds))
      let seconds = zone.secondsFromGMT(for: date)
      // British English has the names that Europe uses ("CEST"); for others Foundation falls back to "GMT-4".
      let style: TimeZone.NameStyle = zone.isDaylightSavingTime(for: date) ? .shortDaylightSaving : .shortStandard
      return (seconds, zone.localizedName(for: style, locale: Locale(identifier: "en_GB")) ?? name)
    }
  }
}
