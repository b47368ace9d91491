package import Events
internal import Foundation
internal import Settings

/// Which country codes there are, and which was meant where one is wrong.
package enum CountryCodes {
  package static func isAssigned(_ country: Country) -> Bool { assigned.contains(country.code) }

  /// "did you mean 'SE'?"; empty where nothing is near.
  static func suggestion(for text: String) -> String { meant(by: text).map { "did you mean '\($0)'?" } ?? "" }

  /// The code of a country by its English or Swedish name, or by codes that people take for one; nil for none.
  package static func meant(by text: String) -> String? {
    if let code = mistaken[text.uppercased()] { return code }
    if text.count < 4 { return nil }
    for language in ["en", "sv"] {
      let locale = Locale(identifier: language)
      let names = codes.map { (code: $0, name: locale.localizedString(forRegionCode: $0) ?? "") }
      let nearest = Spelling.nearest(to: text, among: names.map(\.name))
      if let nearest, let found = names.first(where: { $0.name == nearest }) { return found.code }
    }
    return nil
  }

  private static let assigned = Set(codes)

  private static let mistaken = [
    "UK": "GB", "EN": "GB", "ENGLAND": "GB", "EL": "GR", "JA": "JP", "DA": "DK", "SWE": "SE", "NOR": "NO",
    "USA": "US", "GER": "DE", "DEU": "DE", "DNK": "DK", "FIN": "FI", "GBR": "GB",
  ]

  /// The codes that ISO 3166-1 assigns, and XK, which is in use for Kosovo.
  private static let codes = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
    KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
    SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
    UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

extension Country {
  /// Whether a policy may name it: ISO 3166 has assigned the code.
  package var isAssigned: Bool { CountryCodes.isAssigned(self) }
}
