import Events
import Formats
import Testing

@Suite("Countries as logs write them")
struct CountryNamesTests {
  @Test(
    "codes, names, variants and decoration lead to one country",
    arguments: [
      ("US", "US"), ("us", "US"), ("USA", "US"), ("United States", "US"), ("United States of America", "US"),
      ("UK", "GB"), ("GB", "GB"), ("United Kingdom", "GB"), ("England", "GB"), ("NLD", "NL"), ("The Netherlands", "NL"),
      (" (Vietnam)", "VN"), ("Viet Nam", "VN"), ("Korea, Republic of", "KR"), ("South Korea", "KR"),
      ("Korea, Democratic People's Republic of", "KP"), ("North Korea", "KP"), ("US-WA", "US"),
      ("Russian Federation", "RU"), ("Russia", "RU"), ("Iran, Islamic Republic of", "IR"), ("Czech Republic", "CZ"),
      ("Côte d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("Hong Kong SAR", "HK"), ("Turkey", "TR"), ("Türkiye", "TR"),
      ("Sweden", "SE"), ("SWE", "SE"), ("Taiwan", "TW"), ("Bolivia, Plurinational State of", "BO"),
    ])
  func known(text: String, code: String) {
    #expect(CountryNames.country(named: text)?.code == code)
  }

  @Test("what is no country is none", arguments: ["", "-", "XX", "ZZ", "A1", "Narnia", "Unknown", "12", "Europe"])
  func unknown(text: String) {
    #expect(CountryNames.country(named: text) == nil)
  }
}
