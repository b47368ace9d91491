package import Events

/// What somebody signs in with, as logs tell it.
package struct Client: Sendable {
  /// The directory's id of the device; nil for one that it does not know.
  package var deviceID: EventID?
  package var deviceName = ""
  /// As Entra writes it: "Windows10", "MacOs", "Ios 18.6", "Android 15".
  package var os: String
  /// As Entra writes it: "Edge 141.0.0", "Mobile Safari 18.6".
  package var browser: String
  package var agent: String
  package var isCompliant = false
  package var channel = Channel.browser
  /// A stable number of the browser or app on its device, for the tokens that Okta and Google put there.
  package var fingerprint: UInt64 = 0

  package enum Channel: Sendable { case browser, app, deviceCode, ropc, imap, smtp, activeSync }
}

/// How a person's client looks on a given day, and how an attacker's does.
enum ClientModel: Int, Sendable, CaseIterable {
  case edgeOnWindows, chromeOnWindows, firefoxOnWindows, safariOnMac, chromeOnMac, safariOnPhone, chromeOnAndroid
  case chromeOnLinux

  var isPhone: Bool { self == .safariOnPhone || self == .chromeOnAndroid }

  /// With that major version of its browser.
  func client(version: Int) -> Client {
    let safari = "\(version / 10).\(version % 10)"
    let chrome = "Chrome/\(version).0.0.0"
    let kit = "AppleWebKit/537.36 (KHTML, like Gecko)"
    switch self {
    case .edgeOnWindows:
      return Client(
        os: "Windows10", browser: "Edge \(version).0.0",
        agent: "\(Self.windows) \(kit) \(chrome) Safari/537.36 Edg/\(version).0.0.0")
    case .chromeOnWindows:
      return Client(
        os: "Windows10", browser: "Chrome \(version).0.0", agent: "\(Self.windows) \(kit) \(chrome) Safari/537.36")
    case .firefoxOnWindows:
      return Client(
        os: "Windows10", browser: "Firefox \(version).0",
        agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:\(version).0) Gecko/20100101 Firefox/\(version).0")
    case .safariOnMac:
      return Client(
        os: "MacOs", browser: "Safari \(safari)",
        agent: "\(Self.mac) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/\(safari) Safari/605.1.15")
    case .chromeOnMac:
      return Client(os: "MacOs", browser: "Chrome \(version).0.0", agent: "\(Self.mac) \(kit) \(chrome) Safari/537.36")
    case .safariOnPhone:
      let system = "iPhone; CPU iPhone OS \(version / 10)_\(version % 10) like Mac OS X"
      return Client(
        os: "Ios \(safari)", browser: "Mobile Safari \(safari)",
        agent: "Mozilla/5.0 (\(system)) AppleWebKit/605.1.15 (KHTML, like Gecko) "
          + "Version/\(safari) Mobile/15E148 Safari/604.1")
    case .chromeOnAndroid:
      return Client(
        os: "Android 10", browser: "Chrome Mobile \(version).0.0",
        agent: "Mozilla/5.0 (Linux; Android 10; K) \(kit) \(chrome) Mobile Safari/537.36")
    case .chromeOnLinux:
      return Client(
        os: "Linux", browser: "Chrome \(version).0.0",
        agent: "Mozilla/5.0 (X11; Linux x86_64) \(kit) \(chrome) Safari/537.36")
    }
  }

  /// Browsers are renewed every four weeks: Chrome and what is built on it, and Firefox, on the same Tuesday for
  /// everybody here; Safari with its system, twice a year.
  func version(day: Int) -> Int {
    switch self {
    case .edgeOnWindows, .chromeOnWindows, .chromeOnMac, .chromeOnAndroid, .chromeOnLinux:
      ClientModel.renewals(day, every: 28) - 600
    case .firefoxOnWindows: ClientModel.renewals(day, every: 28) - 597
    case .safariOnMac, .safariOnPhone: ClientModel.renewals(day, every: 90) - 45
    }
  }

  /// How often something was renewed by that day of 1970's count, the last time on 16 September 2026 for four weeks.
  private static func renewals(_ day: Int, every length: Int) -> Int { (day - 20_712 + length * 740) / length }

  private static let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
  private static let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
}

extension Client {
  /// A program on the same device: Outlook, Teams, OneDrive; its agent is the web view's or the library's.
  func app(_ application: Application) -> Client {
    var client = self
    client.channel = .app
    client.browser = os.hasPrefix("Ios") || os.hasPrefix("Android") ? "" : "Rich Client 4.61.0.0"
    switch os.prefix(3) {
    case "Ios": client.agent = application == .outlookMobile ? "Outlook-iOS/2.0" : "Teams-iOS/7.14"
    case "And": client.agent = application == .outlookMobile ? "Outlook-Android/2.0" : "Teams-Android/1416"
    case "Mac": client.agent = "Mac OS X; MSAL 1.4.1; Microsoft Office/16.89"
    default: client.agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; WebView/3.0) AppleWebKit/537.36 Edge/18.26100"
    }
    return client
  }

  /// A script or tool, which has neither system nor browser.
  static func script(_ agent: String, channel: Channel = .app) -> Client {
    Client(os: "", browser: "", agent: agent, channel: channel)
  }
}
