import Events
import Testing

@testable import Store

@Suite("Texts under pseudonyms")
struct TextPseudonymsTests {
  private let names: Pseudonyms
  private let texts: TextPseudonyms

  init() {
    let words = PublicWords(
      words: Set(
        "the person has not used from on with before at of sign ins km h s och till".split(separator: " ").map(
          String.init)),
      ids: ["impossible-travel"])
    names = Pseudonyms(
      key: PseudonymKey([1]), words: words,
      known: KnownNames(people: ["anna.berg@x.example", "user"], tenants: ["fjordbygg"], isPublic: words.knows))
    texts = TextPseudonyms(
      names, values: ["anna.berg@x.example": "P", "Frankfurt am Main": "Frankfurt am Main", "laptop-7": "D"])
  }

  @Test("known names give way, whatever their case and form, and Swedish endings stay behind them")
  func known() {
    #expect(texts.text("Anna.Berg@X.example has laptop-7.") == "P has D.")
    #expect(texts.text("till anna.berg@x.examples person") == "till Ps person")
    #expect(texts.text("from Frankfurt am Main") == "from Frankfurt am Main")
    #expect(texts.text("joanna.berg@x.example has") == "[…] has")
  }

  @Test(
    "whatever is not the program's own goes as a whole",
    arguments: [
      "Anna", "anna%2Eberg%40x.example", "{\"user\":\"anna\"}", "Bjo\u{308}rn", "070-174 06 05", "+46 70 174 06 05",
      "0701740605", "a\u{202E}nna", "/home/anna/log.csv", "https://x.example/~anna", "anna\u{200B}berg",
      "19800101-1234",
    ])
  func unknown(_ name: String) {
    let text = texts.text("the person \(name) has")
    #expect(text.hasPrefix("the person ") && text.hasSuffix(" has") && text.contains("[…]"), "\(text)")
    #expect(!text.dropFirst(10).dropLast(4).contains { $0.isLetter || $0.isNumber }, "\(text)")
  }

  @Test("figures, times, percents and ids of detections stay")
  func figures() {
    for text in [
      "98\u{A0}% of 1,234 sign-ins", "at 07:10 on 14", "7\u{A0}000\u{A0}km/h", "impossible-travel", "from SE",
    ] { #expect(texts.text(text) == text) }
  }

  @Test("an address becomes the one that it is everywhere, a network its network")
  func addresses() throws {
    let address = try #require(IPAddress("203.0.113.9"))
    #expect(texts.text("from 203.0.113.9.") == "from \(names.address(address)).")
    #expect(texts.text("from 203.0.113.0/24") == "from \(names.address(address).prefix)/48")
  }

  @Test("a name that is a common word gives way in what is about that person, and tears no other text")
  func commonWord() {
    #expect(texts.text("the user has", own: ["user": "P"]) == "the P has")
    #expect(texts.text("the person has", own: [:]) == "the person has")
  }

  @Test("values of logs stay where they are everybody's words, and become pseudonyms where not")
  func values() {
    for value in ["Office 365 Exchange Online", "MailItemsAccessed", "Chrome/153.0.0.0 Safari/537.36", "OAuth2:Token"] {
      #expect(names.common(value, "application") == value)
    }
    for value in [
      "Fjordbygg Intranet", "AnnaBerg", "070-174 06 05", "10.1.2.3", "srv on 198.51.100.7", "http://10.1.2.3/", "a@b",
    ] { #expect(names.common(value, "application").hasPrefix("application-"), "\(value)") }
  }

  @Test("a town stays, and what names somebody is none")
  func places() {
    #expect(names.placeName("Ho Chi Minh City") == "Ho Chi Minh City" && names.placeName("Malmö") == "Malmö")
    for name in ["Berg, Anna", "Anna Berg", "fjordbygg", "anna@x.example", "070-1740605"] {
      #expect(names.placeName(name) == "", "\(name)")
    }
    #expect(names.operatorName("AS64500 Rented Servers BV") == "AS64500 Rented Servers BV")
    #expect(names.operatorName("Fjordbygg AB").hasPrefix("network-"))
    #expect(names.operatorName("Telia", isOwn: true).hasPrefix("network-"))
  }

  @Test("one name has one pseudonym in every case and form, and two people that only those tell apart have two")
  func forms() {
    #expect(names.person("ÅSA@x.example") == names.person("a\u{30A}sa@X.example"))
    #expect(names.person("ÅSA@x.example").hasSuffix("@" + names.domain("x.example")))
    let two = KnownNames(people: ["bj\u{F6}rn", "bjo\u{308}rn"], tenants: [], isPublic: { _ in false })
    let apart = Pseudonyms(key: PseudonymKey([1]), words: PublicWords(words: [], ids: []), known: two)
    let pair = [apart.person("bj\u{F6}rn"), apart.person("bjo\u{308}rn")]
    #expect(Set(pair).count == 2 && pair.map { $0.prefix(19) }.allSatisfy { $0 == pair[0].prefix(19) })
  }
}
