internal import Events
internal import Foundation
internal import Settings

extension Setting {
  var texts: [String] { list.compactMap(\.text) }
  /// Names of users and domains, which fold case.
  var names: [String] { texts.map { $0.lowercased() } }

  var language: Language? {
    guard let text else { return nil }
    if let language = Language(rawValue: text.lowercased()) { return language }
    let known = Language.allCases.map(\.rawValue)
    problem("'\(text)' is no language that Nattvakt speaks", suggestion: "known are \(known.joined(separator: ", "))")
    return nil
  }

  var country: Country? {
    guard let text else { return nil }
    if let country = Country(code: text), CountryCodes.isAssigned(country) { return country }
    let meant = CountryCodes.suggestion(for: text)
    problem(
      "'\(text)' is no country code",
      suggestion: meant.isEmpty ? "use two letters (ISO 3166), as 'SE' for Sweden" : meant)
    return nil
  }

  var timeZone: String? {
    guard let text else { return nil }
    if TimeZone(identifier: text) != nil { return text }
    let nearest = Spelling.suggestion(for: text, among: TimeZone.knownTimeZoneIdentifiers)
    problem(
      "'\(text)' is no time zone", suggestion: nearest.isEmpty ? "use an IANA name, as 'Europe/Stockholm'" : nearest)
    return nil
  }

  var number: Double? {
    guard let text else { return nil }
    if let number = Double(text), number.isFinite, number >= 0 { return number }
    let beginning = text.prefix { $0.isNumber || $0 == "." }
    let isWithUnit = beginning.count < text.count && Double(beginning) != nil
    problem("'\(text)' is no number of 0 or more", suggestion: isWithUnit ? "write the number alone" : "")
    return nil
  }

  var flag: Bool? {
    guard let text else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      problem("'\(text)' is neither true nor false")
      return nil
    }
  }

  /// One of a few words, which `what` names together: "kind of network".
  func word<T: RawRepresentable<String> & CaseIterable>(_: T.Type, _ what: String) -> T? {
    guard let text else { return nil }
    if let value = T(rawValue: text) { return value }
    let known = T.allCases.map(\.rawValue)
    let nearest = Spelling.suggestion(for: text, among: known)
    problem(
      "'\(text)' is no \(what)", suggestion: nearest.isEmpty ? "known are \(known.joined(separator: ", "))" : nearest)
    return nil
  }

  var place: SettingPlace { SettingPlace(line: tree.line, column: tree.column, path: path) }

  /// 00:00 UTC of the day.
  var date: Timestamp? {
    guard let text else { return nil }
    if let date = Setting.date(text) { return date }
    problem("'\(text)' is no date", suggestion: "write year-month-day, as '2026-08-12'")
    return nil
  }

  static func date(_ text: String) -> Timestamp? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    var calendar = Timestamp(seconds: 0).calendar
    (calendar.year, calendar.month, calendar.day) = (year, month, day)
    return Timestamp(calendar)
  }

  var range: IPRange? {
    guard let text else { return nil }
    if let range = IPRange(text) { return range }
    problem(
      "'\(text)' is no address range",
      suggestion: "write '192.0.2.0/24' or '2001:db8::/32', with no bits set behind the length")
    return nil
  }

  var asn: UInt32? {
    guard let text else { return nil }
    if let asn = Setting.asn(text) { return asn }
    problem("'\(text)' is no network number", suggestion: "write it as 'AS3301' or '3301'")
    return nil
  }

  static func asn(_ text: String) -> UInt32? {
    let digits = text.uppercased().hasPrefix("AS") ? text.dropFirst(2) : text[...]
    return UInt32(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Each entry a code, or `{country: ES, until: 2026-08-12}`; the day named is the last one allowed (UTC). A permit
  /// that has ended by `now` is doubtful.
  func allowedCountries(now: Timestamp?) -> [AllowedCountry] {
    list.compactMap { entry in
      guard entry.isMap else { return entry.country.map { AllowedCountry($0) } }
      let fields = entry.fields(PolicyKeys.allowedCountry)
      guard let code = fields["country"] else {
        entry.problem("'country' is missing")
        return nil
      }
      // A date that cannot be read must not turn into "for ever"; the file is refused for it anyway.
      let end = fields["until"]?.date?.adding(seconds: 86_400)
      if let now, let end, end <= now {
        fields["until"]?.warning(
          "the permit has ended", suggestion: "take it out, or set a later day if it was prolonged")
      }
      return code.country.map { AllowedCountry($0, until: end) }
    }
  }
}
