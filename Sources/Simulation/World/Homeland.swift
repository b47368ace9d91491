/// A country in which tenants can be at home: its clock, its names, its language.
struct Homeland: Sendable {
  let code: String
  /// Minutes east of UTC in winter.
  let winter: Int
  let summerTime: SummerTime
  let zone: String
  let firstNames: [String]
  let lastNames: [String]
  /// Where its people go, near and far.
  let neighbours: [String]

  enum SummerTime: Sendable { case none, europe, america, australia }

  static func named(_ code: String) -> Homeland? { all.first { $0.code == code } }

  /// Minutes east of UTC on that day of 1970's count. Summer time is taken by the month: in Europe April to October, in
  /// America from mid-March to October, which is right to a few days.
  func offset(month: Int) -> Int {
    switch summerTime {
    case .none: winter
    case .europe: (4...10).contains(month) ? winter + 60 : winter
    case .america: (3...10).contains(month) ? winter + 60 : winter
    case .australia: (4...9).contains(month) ? winter : winter + 60
    }
  }

  static let all: [Homeland] = [
    make("SE", 60, .europe, "Europe/Stockholm", nordicFirst, swedishLast, ["NO", "DK", "FI", "DE", "GB", "ES"]),
    make("NO", 60, .europe, "Europe/Oslo", nordicFirst, norwegianLast, ["SE", "DK", "GB", "DE", "ES"]),
    make("DK", 60, .europe, "Europe/Copenhagen", nordicFirst, norwegianLast, ["SE", "DE", "NO", "GB", "ES"]),
    make("FI", 120, .europe, "Europe/Helsinki", nordicFirst, finnishLast, ["SE", "EE", "DE", "ES"]),
    make("DE", 60, .europe, "Europe/Berlin", germanFirst, germanLast, ["AT", "CH", "FR", "NL", "PL", "ES", "IT"]),
    make("AT", 60, .europe, "Europe/Vienna", germanFirst, germanLast, ["DE", "CH", "IT", "HU"]),
    make("CH", 60, .europe, "Europe/Zurich", germanFirst, germanLast, ["DE", "FR", "IT", "AT"]),
    make("GB", 0, .europe, "Europe/London", englishFirst, englishLast, ["IE", "FR", "NL", "ES", "US", "DE"]),
    make("IE", 0, .europe, "Europe/Dublin", englishFirst, englishLast, ["GB", "FR", "ES", "US"]),
    make("FR", 60, .europe, "Europe/Paris", frenchFirst, frenchLast, ["BE", "DE", "ES", "IT", "CH", "GB"]),
    make("BE", 60, .europe, "Europe/Brussels", frenchFirst, frenchLast, ["FR", "NL", "DE", "GB"]),
    make("NL", 60, .europe, "Europe/Amsterdam", germanFirst, dutchLast, ["BE", "DE", "GB", "FR", "ES"]),
    make("PL", 60, .europe, "Europe/Warsaw", polishFirst, polishLast, ["DE", "CZ", "LT", "GB"]),
    make("ES", 60, .europe, "Europe/Madrid", spanishFirst, spanishLast, ["PT", "FR", "IT", "GB"]),
    make("IT", 60, .europe, "Europe/Rome", spanishFirst, italianLast, ["FR", "CH", "AT", "DE", "ES"]),
    make("US", -300, .america, "America/New_York", englishFirst, englishLast, ["CA", "MX", "GB", "DE"]),
    make("CA", -300, .america, "America/Toronto", englishFirst, englishLast, ["US", "GB", "FR", "MX"]),
    make("BR", -180, .none, "America/Sao_Paulo", spanishFirst, portugueseLast, ["AR", "PT", "US", "CO"]),
    make("IN", 330, .none, "Asia/Kolkata", indianFirst, indianLast, ["AE", "SG", "GB", "US"]),
    make("AU", 600, .australia, "Australia/Sydney", englishFirst, englishLast, ["SG", "JP", "GB", "ID"]),
    make("JP", 540, .none, "Asia/Tokyo", japaneseFirst, japaneseLast, ["SG", "HK", "US", "TH"]),
  ]

  private static func make(
    _ code: String, _ winter: Int, _ summerTime: SummerTime, _ zone: String, _ first: String, _ last: String,
    _ neighbours: [String]
  ) -> Homeland {
    Homeland(
      code: code, winter: winter, summerTime: summerTime, zone: zone,
      firstNames: first.split(separator: " ").map(String.init), lastNames: last.split(separator: " ").map(String.init),
      neighbours: neighbours)
  }

  private static let nordicFirst =
    "Anna Erik Sara Lars Karin Johan Emma Nils Ida Per Lena Oskar Maja Jonas Elin Mikael Hanna Anders Eva Fredrik Klara Olof Ulla Emil"
  private static let swedishLast =
    "Berg Lind Nyman Holm Dahl Ek Rask Sand Torn Wik Fors Alm Falk Hed Modin Renn Backe Quist Lund Hage Myhr Stolt Grahn Viklund"
  private static let norwegianLast =
    "Nilsen Haugen Lie Moen Strand Bakke Solberg Dahl Vik Berge Lunde Aas Krogh Holst Friis Juhl Bang Skov Kjaer Toft"
  private static let finnishLast =
    "Virtanen Laine Niemi Salo Koski Lehto Rinne Halla Kallio Ranta Saari Aalto Suomi Vuori"
  private static let germanFirst =
    "Anna Lukas Julia Felix Lena Paul Sophie Jonas Marie Max Laura Tim Clara Jan Nina Tom Eva Moritz Lea Simon"
  private static let germanLast =
    "Weber Koch Bauer Wolf Lang Kern Vogt Busch Kraus Brand Roth Stein Haas Beck Seidel Horn Voss Ernst"
  private static let dutchLast =
    "Bakker Visser Smit Mulder Bos Vos Dekker Kok Prins Blom Kuipers Post Veen Brouwer Maas"
  private static let englishFirst =
    "Alice James Emily Oliver Grace Henry Sophie Jack Lucy Thomas Ella George Hannah Samuel Ruby Daniel Megan Adam Chloe Ryan"
  private static let englishLast =
    "Carter Hughes Walsh Bennett Reed Foster Marsh Doyle Pratt Lowe Barker Finch Nolan Quinn Sutton Webb Grant Hale Page Shaw"
  private static let frenchFirst =
    "Camille Hugo Manon Louis Chloe Jules Alice Theo Clara Paul Emma Leo Nina Marc Julie Luc"
  private static let frenchLast =
    "Moreau Garnier Faure Mercier Lambert Roussel Blanc Girard Colin Leroy Perrin Dumas Vidal Masson"
  private static let polishFirst = "Anna Piotr Ewa Tomasz Maria Pawel Agata Marek Zofia Adam Olga Jakub Kasia Filip"
  private static let polishLast =
    "Nowak Wilk Mazur Krol Pawlak Sikora Baran Duda Zajac Wrona Lis Kubiak Sobczak Czarnecki"
  private static let spanishFirst =
    "Lucia Pablo Carmen Diego Elena Marco Sofia Andrea Laura Bruno Paula Luca Ana Mario Rosa Hugo"
  private static let spanishLast =
    "Vega Molina Ortega Santos Rubio Navarro Campos Iglesias Prieto Soler Ramos Cano Vidal Mora"
  private static let italianLast =
    "Ferri Galli Conti Bruno Rinaldi Villa Serra Leone Longo Marini Grassi Monti Sala Fabbri"
  private static let portugueseLast =
    "Silva Costa Rocha Nunes Lima Moraes Teixeira Pires Barros Freitas Campos Cardoso Dias"
  private static let indianFirst =
    "Asha Ravi Priya Arjun Meera Vikram Anita Rahul Kavya Nikhil Divya Sanjay Neha Karan Pooja Amit"
  private static let indianLast =
    "Rao Iyer Mehta Nair Gupta Joshi Menon Shah Reddy Bose Verma Pillai Kapoor Desai Sinha"
  private static let japaneseFirst = "Haruka Kenji Yuki Takumi Aoi Ren Sakura Daichi Hina Sota Mio Riku Emi Naoki"
  private static let japaneseLast = "Tanaka Mori Ono Kudo Hara Endo Aoki Sakai Maeda Ueda Kondo Fujii Nishi Okada"
}
