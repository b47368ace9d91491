import Formats
import Testing

@Suite("Families of systems and programs")
struct FamiliesTests {
  private static let webKit = "AppleWebKit/537.36 (KHTML, like Gecko)"

  @Test(
    "a user agent gives its system and its program, the most telling mark first",
    arguments: [
      ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(webKit) Chrome/120.0.0.0 Safari/537.36", "Windows", "Chrome"),
      ("Mozilla/5.0 (Windows NT 10.0) \(webKit) Chrome/120.0 Safari/537.36 Edg/120.0", "Windows", "Edge"),
      ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) \(webKit) Version/17.1 Safari/604.1", "iOS", "Safari"),
      ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) \(webKit) Mobile/15E148", "iOS", "Safari"),
      ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:109.0) Gecko/20100101 Firefox/115.0", "macOS", "Firefox"),
      ("Mozilla/5.0 (Linux; Android 13; Pixel 7) \(webKit) Chrome/120.0 Mobile Safari/537.36", "Android", "Chrome"),
      ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) \(webKit) Chrome/120.0 Safari/537.36", "ChromeOS", "Chrome"),
      ("Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0", "Linux", "Firefox"),
      ("Mozilla/5.0 (Windows NT; Windows NT 10.0; sv-SE) WindowsPowerShell/5.1.19041", "Windows", "PowerShell"),
      ("python-requests/2.31.0", "", "python-requests"), ("axios/1.7.2", "", "axios"), ("BAV2ROPC", "", "BAV2ROPC"),
      ("Go-http-client/2.0", "", "Go-http-client"), ("fasthttp", "", "fasthttp"), ("Dart/3.1 (dart:io)", "", "Dart"),
      ("Mozilla/5.0", "", ""), ("", "", ""),
    ])
  func agents(agent: String, os: String, browser: String) {
    #expect(withCell(agent) { AgentFamilies(agent: $0) } == AgentFamilies(os: os, browser: browser))
  }

  @Test(
    "a directory's names for systems lose their versions",
    arguments: [
      ("Windows10", "Windows"), ("Windows 10", "Windows"), ("Windows", "Windows"), ("MacOs", "macOS"),
      ("Ios 17", "iOS"), ("iOS 16.1", "iOS"), ("Android 13", "Android"), ("Linux", "Linux"), ("ChromeOS", "ChromeOS"),
      ("", ""), ("-", ""),
    ])
  func systems(name: String, family: String) {
    #expect(withCell(name, DeviceFamilies.os) == family)
  }

  @Test(
    "a directory's names for browsers lose their versions",
    arguments: [
      ("Edge 90.0.818", "Edge"), ("Chrome Mobile 143", "Chrome"), ("Chrome 143.0.0", "Chrome"),
      ("Mobile Safari 14.0", "Safari"), ("IE 11.0", "Internet Explorer"), ("Rich Client 4.54.1.0", "Rich Client"),
      ("Firefox 90.0", "Firefox"), ("Other", ""), ("None", ""),
    ])
  func browsers(name: String, family: String) {
    #expect(withCell(name, DeviceFamilies.browser) == family)
  }
}
