import Foundation

/// Three weeks of ordinary life of a small company, and what comes in one evening and the days after: lines of Microsoft
/// Graph's sign-ins with addresses of the samples' places.
struct EveningLog {
  static let tenant = "9543f927-a961-448d-be5c-53149aceb317"
  static let people = ["vera", "anna", "bo", "erik", "frida", "gustav", "dora"]

  /// Where somebody signs in from.
  struct Place {
    var address: String
    var city: String
    var country: String
    var latitude: Double
    var longitude: Double

    static let warsaw = Place(
      address: "203.0.113.100", city: "Warszawa", country: "PL", latitude: 52.2, longitude: 21.0)
    static let rentedInLagos = Place(
      address: "198.51.100.12", city: "Lagos", country: "NG", latitude: 6.45, longitude: 3.39)
    static let vpn = Place(
      address: "198.51.100.40", city: "Amsterdam", country: "NL", latitude: 52.37, longitude: 4.9)
    static let tor = Place(
      address: "198.51.100.110", city: "Frankfurt am Main", country: "DE", latitude: 50.1, longitude: 8.68)
    static let saigon = Place(
      address: "198.51.100.200", city: "Ho Chi Minh City", country: "VN", latitude: 10.8, longitude: 106.6)
    static let hamburg = Place(
      address: "203.0.113.120", city: "Hamburg", country: "DE", latitude: 53.55, longitude: 10.0)
  }

  /// What somebody signs in with; no id for a device that the directory does not know.
  struct Device {
    var id = ""
    var os = "Linux"
    var browser = "Firefox 140.0"

    static func own(_ person: String) -> Device { Device(id: guid(person), os: "Windows 11", browser: "Edge 154.0.0") }
  }

  /// Monday 7 to Sunday 27 September 2026: everybody at home in Malmö.
  static var habits: String {
    let lines = (7...27).flatMap { day in
      [8, 12, 16].flatMap { hour in
        people.enumerated().map { number, person in
          let home = Place(
            address: "198.18.4.\(10 + number)", city: "Malmö", country: "SE", latitude: 55.605, longitude: 13.0)
          return line(
            person, "2026-09-\(day < 10 ? "0" : "")\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z", home, .own(person))
        }
      }
    }
    return lines.joined()
  }

  static func line(_ person: String, _ time: String, _ place: Place, _ device: Device) -> String {
    let agent = device.browser.replacing(" ", with: "/")
    let known = !device.id.isEmpty
    return """
      {"id":"\(guid(person + time + place.address))","createdDateTime":"\(time)",\
      "userPrincipalName":"\(person)@fjordbygg.example","appDisplayName":"Office 365",\
      "appId":"4765445b-32c6-49b0-83e6-1d93765276ca","ipAddress":"\(place.address)","clientAppUsed":"Browser",\
      "userAgent":"\(agent)","isInteractive":true,"userType":"member",\
      "sessionId":"\(guid("session" + person + time))","resourceTenantId":"\(tenant)","homeTenantId":"\(tenant)",\
      "conditionalAccessStatus":"notApplied","authenticationRequirement":"singleFactorAuthentication",\
      "status":{"errorCode":0,"failureReason":"Other."},\
      "deviceDetail":{"deviceId":"\(device.id)","operatingSystem":"\(device.os)","browser":"\(device.browser)",\
      "isManaged":\(known),"isCompliant":\(known)},\
      "location":{"city":"\(place.city)","state":"","countryOrRegion":"\(place.country)",\
      "geoCoordinates":{"latitude":\(place.latitude),"longitude":\(place.longitude)}}}

      """
  }

  /// The same for the same text.
  private static func guid(_ text: String) -> String {
    var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
    for byte in text.utf8 {
      high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      low = (low ^ high) &* 0x9E37_79B9_7F4A_7C15
    }
    let digits = [high, low].map { word in
      let hex = String(word, radix: 16)
      return String(repeating: "0", count: 16 - hex.count) + hex
    }.joined()
    let cuts = [0, 8, 12, 16, 20, 32].map { digits.index(digits.startIndex, offsetBy: $0) }
    return zip(cuts, cuts.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
  }

  /// Whom to call, on numbers that may be trusted. Six strangers in one small company on one day would be one campaign as
  /// well; here each is a matter of its own.
  static let policy = """
    provider: {name: Nordvakt Drift AB, callback-number: 08-465 004 10}
    time-zone: Europe/Stockholm
    disabled: [campaign]
    tenants:
      fjordbygg: {ids: [\(tenant)], domains: [fjordbygg.example]}
    contacts:
      - {user: vera@fjordbygg.example, name: Vera Ek, phone: 070-174 06 01, source: list, source-date: 2026-01-01}
      - {user: anna@fjordbygg.example, name: Anna Berg, phone: 070-174 06 03, source: list, source-date: 2026-01-01}
      - user: erik@fjordbygg.example
        name: Erik Sand
        phone: 070-174 06 05
        phone2: 070-174 06 06
        manager: anna@fjordbygg.example
        source: list
        source-date: 2026-01-01

    """
}
