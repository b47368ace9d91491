internal import Foundation

/// What directories, staff lists and spreadsheets call the fields of a contact, in English and Swedish. Names are
/// compared without case, spaces and signs; of several that are filled the one that stands first here counts.
enum ContactColumns: String, CaseIterable {
  case user, name, firstName, lastName, phone, phone2, manager, deputy, vip, doNotCall, language, timeZone, tenant,
    source, sourceDate

  private var names: [String] {
    switch self {
    case .user:
      [
        "userprincipalname", "upn", "user", "username", "signinname", "login", "account", "användarenshuvudnamn",
        "användarhuvudnamn", "användarnamn", "användare", "inloggning", "inloggningsnamn", "konto", "email",
        "emailaddress", "mail", "epost", "epostadress", "mejl", "mejladress", "mejladdress",
      ]
    case .name:
      [
        "displayname", "name", "fullname", "employee", "visningsnamn", "namn", "fullständigtnamn", "anställd",
        "medarbetare",
      ]
    case .firstName: ["givenname", "firstname", "förnamn", "tilltalsnamn"]
    case .lastName: ["surname", "lastname", "familyname", "efternamn"]
    case .phone:
      [
        "mobilephone", "mobile", "mobilenumber", "cellphone", "phone", "phonenumber", "telephone", "tel", "mobil",
        "mobiltelefon", "mobilnummer", "mobiltelefonnummer", "telefon", "telefonnummer",
      ]
    case .phone2:
      [
        "phone2", "secondphone", "businessphones", "businessphone", "telephonenumber", "workphone", "officephone",
        "officenumber", "homephone", "telefon2", "andranummer", "arbetstelefon", "jobbtelefon", "telefonarbete",
        "direktnummer", "fasttelefon", "hemtelefon",
      ]
    case .manager: ["manager", "supervisor", "chef", "närmastechef", "närmstachef", "överordnad"]
    case .deputy: ["deputy", "substitute", "backup", "standin", "ersättare", "ställföreträdare", "vikarie"]
    case .vip: ["vip", "executive", "ledning", "nyckelperson"]
    case .doNotCall:
      ["donotcall", "donotcallhours", "quiethours", "ringinte", "ringejmellan", "störejtider", "tystatider"]
    case .language: ["preferredlanguage", "language", "språk", "önskatspråk"]
    case .timeZone: ["timezone", "tidszon"]
    case .tenant: ["tenant", "customer", "kund"]
    case .source: ["source", "numbersource", "källa", "nummerkälla"]
    case .sourceDate: ["sourcedate", "checked", "lastchecked", "källdatum", "kontrollerad", "senastkontrollerad"]
    }
  }

  /// A column's name as it is compared.
  static func key(_ name: String) -> String {
    String(name.precomposedStringWithCanonicalMapping.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The first of this field's names that `cells` fill; empty for none.
  func value(in cells: [String: String]) -> String {
    names.lazy.compactMap { cells[$0] }.first { !$0.isEmpty } ?? ""
  }

  /// Whether a header holds any name of this field.
  func stands(in header: Set<String>) -> Bool { !header.isDisjoint(with: names) }
}
