/// What a raw user agent gives away: families, not versions, because browsers update on one day for everyone.
package struct AgentFamilies: Hashable, Sendable {
  /// "Windows", "macOS", "iOS", "Android", "ChromeOS", "Linux"; empty when it does not say.
  package var os: String
  /// "Chrome", "Edge", "Outlook", "PowerShell" ...; for a program that is none of the known, its own first word.
  package var browser: String

  package init(os: String, browser: String) {
    self.os = os
    self.browser = browser
  }

  /// - Parameter agent: a raw `User-Agent` header. Searches for some forty marks: call it once per distinct value.
  package init(agent: UnsafeRawBufferPointer) {
    os = Self.firstMatch(agent, Self.systemMarks) ?? ""
    browser = Self.firstMatch(agent, Self.programMarks) ?? Self.firstWord(agent)
  }

  private typealias Mark = (mark: StaticString, family: String)

  private static func firstMatch(_ agent: UnsafeRawBufferPointer, _ marks: [Mark]) -> String? {
    marks.first { agent.holds($0.mark) }?.family
  }

  /// The product token of a program that presents itself (`Dart/3.1` is "Dart"); empty for the browsers' "Mozilla".
  private static func firstWord(_ agent: UnsafeRawBufferPointer) -> String {
    let word = UnsafeRawBufferPointer(
      rebasing: agent.trimmed.prefix { $0 != 0x2F && $0 != 0x20 && $0 != 0x28 })
    guard (2...32).contains(word.count), word.allSatisfy(isTokenByte), !word.folds(to: "mozilla") else { return "" }
    return String(decoding: word, as: UTF8.self)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    lowered(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte == 0x2E
  }

  /// In this order, because an iPhone's agent says "like Mac OS X", and Android's and ChromeOS's say "Linux".
  private static let systemMarks: [Mark] = [
    ("windows", "Windows"), ("win32", "Windows"), ("iphone", "iOS"), ("ipad", "iOS"), ("ipod", "iOS"),
    ("outlook-ios", "iOS"), ("(ios", "iOS"), ("; ios", "iOS"), ("android", "Android"),
    ("dalvik", "Android"), ("cros", "ChromeOS"),
    ("macintosh", "macOS"), ("mac os x", "macOS"), ("macos", "macOS"), ("macoutlook", "macOS"), ("linux", "Linux"),
    ("x11;", "Linux"), ("ubuntu", "Linux"),
  ]

  /// Programs before browsers, and browsers built on another before that other: Edge's agent also says "Chrome" and
  /// "Safari".
  private static let programMarks: [Mark] = [
    ("powershell", "PowerShell"), ("azure-cli", "Azure CLI"), ("azurecli", "Azure CLI"),
    ("python-requests", "python-requests"), ("python", "Python"), ("aiohttp", "Python"), ("axios", "axios"),
    ("undici", "undici"), ("node-fetch", "node-fetch"), ("fasthttp", "fasthttp"),
    ("go-http-client", "Go-http-client"), ("okhttp", "okhttp"), ("curl/", "curl"), ("wget/", "Wget"),
    ("postmanruntime", "Postman"), ("bav2ropc", "BAV2ROPC"), ("cbainprod", "CBAInPROD"), ("cbaintar", "CBAInTAR"),
    ("outlook", "Outlook"), ("teams/", "Teams"), ("onedrive", "OneDrive"), ("ms-office", "Office"),
    ("microsoft office", "Office"), ("msoffice", "Office"), ("thunderbird", "Thunderbird"),
    ("windows-azuread-authentication-provider", "Windows account broker"),
    ("edg/", "Edge"), ("edga/", "Edge"), ("edgios/", "Edge"), ("edge/", "Edge"), ("opr/", "Opera"), ("opera", "Opera"),
    ("samsungbrowser", "Samsung Internet"), ("vivaldi", "Vivaldi"), ("yabrowser", "Yandex"),
    ("headlesschrome", "HeadlessChrome"), ("fxios/", "Firefox"), ("firefox/", "Firefox"), ("crios/", "Chrome"),
    ("chromium", "Chrome"), ("chrome/", "Chrome"), ("msie ", "Internet Explorer"),
    ("trident/", "Internet Explorer"), ("safari/", "Safari"), ("like mac os x", "Safari"), ("electron/", "Electron"),
  ]
}
