/// The columns of the portal's CSV in the languages it is met in. Spanish names, and some of the French ones, are those
/// that other parsers read; the others follow the wording of Microsoft's translated documentation, and no export with
/// them was at hand.
struct EntraPortalHeader {
  private var names: Set<String> = []
  /// No column is known by another language's name alone.
  private(set) var isEnglish = true

  init(_ keys: SampleKeys) {
    for key in keys.ordered {
      if let english = EntraPortalHeader.english[key] {
        names.insert(english)
        isEnglish = isEnglish && key == english
      } else {
        names.insert(key == "date" ? "date (utc)" : key)
      }
    }
  }

  /// `name` in English and lower case.
  func has(_ name: String) -> Bool { names.contains(name) }

  /// `..._AuthDetails.csv`: a row for each step of a sign-in that another file has.
  var isOfSteps: Bool { has("authentication method") && has("succeeded") && !has("ip address") }

  /// Known without its request id, which each translation names anew: by the zone in the date's name or by another
  /// language, since other vendors' tables have such columns in English.
  func isOfPortal(_ keys: SampleKeys) -> Bool {
    (!isEnglish || keys.has("date (utc)")) && ["username", "ip address", "status", "location"].allSatisfy(has)
  }

  private static let english: [String: String] = Dictionary(
    aliases.map { ($0.0.lowercased(), $0.1.lowercased()) }, uniquingKeysWith: { first, _ in first })

  /// Other names of columns with the English ones, for the field map; apostrophes straight.
  static let aliases: [(String, String)] = french + spanish + german + swedish

  private static let french: [(String, String)] = [
    ("ID de demande", "Request ID"), ("ID de la demande", "Request ID"),
    ("ID de requête", "Request ID"), ("ID de la requête", "Request ID"), ("Agent utilisateur", "User agent"),
    ("ID d'utilisateur", "User ID"), ("ID utilisateur", "User ID"), ("Utilisateur", "User"),
    ("Nom d'utilisateur", "Username"), ("Type d'utilisateur", "User type"), ("ID d'application", "Application ID"),
    ("Ressource", "Resource"), ("ID de ressource", "Resource ID"), ("ID du locataire d'origine", "Home tenant ID"),
    ("Adresse IP", "IP address"), ("Emplacement", "Location"), ("Statut", "Status"), ("État", "Status"),
    ("Code d'erreur de connexion", "Sign-in error code"), ("Raison de l'échec", "Failure reason"),
    ("Application cliente", "Client app"), ("ID d'appareil", "Device ID"), ("ID de l'appareil", "Device ID"),
    ("Navigateur", "Browser"), ("Système d'exploitation", "Operating System"), ("Conforme", "Compliant"),
    ("Géré", "Managed"), ("Exigence d'authentification", "Authentication requirement"),
    ("Résultat de l'authentification multifacteur", "Multifactor authentication result"),
    ("ID de session", "Session ID"), ("Numéro de système autonome", "Autonomous system number"),
    ("Identificateur de jeton unique", "Unique token identifier"),
    ("Identifiant utilisateur", "User ID"), ("Condition d'authentification", "Authentication requirement"),
    ("Protocole d'authentification", "Authentication Protocol"),
    ("ID du locataire de la ressource", "Resource tenant ID"),
    ("Méthode de transfert d'origine", "Original transfer method"),
    ("ID du principal de service", "Service principal ID"), ("Nom du principal de service", "Service principal name"),
    ("Type d'identité managée", "Managed Identity type"), ("Identificateur de connexion", "Sign-in identifier"),
    ("ID de l'application", "Application ID"), ("ID de la ressource", "Resource ID"),
    ("ID de l'utilisateur", "User ID"),
  ]

  private static let spanish: [(String, String)] = [
    ("Fecha (UTC)", "Date (UTC)"), ("Fecha", "Date (UTC)"), ("Id. de solicitud", "Request ID"),
    ("ID de solicitud", "Request ID"), ("Agente de usuario", "User agent"), ("Id. de usuario", "User ID"),
    ("ID de usuario", "User ID"), ("Usuario", "User"), ("Nombre de usuario", "Username"),
    ("Tipo de usuario", "User type"), ("Aplicación", "Application"), ("Id. de aplicación", "Application ID"),
    ("ID de aplicación", "Application ID"), ("Recurso", "Resource"), ("Id. de recurso", "Resource ID"),
    ("Dirección IP", "IP address"), ("Ubicación", "Location"), ("Estado", "Status"),
    ("Código de error de inicio de sesión", "Sign-in error code"), ("Motivo del error", "Failure reason"),
    ("Aplicación cliente", "Client app"), ("Id. de dispositivo", "Device ID"), ("ID de dispositivo", "Device ID"),
    ("Explorador", "Browser"), ("Sistema operativo", "Operating System"), ("Compatible", "Compliant"),
    ("Administrado", "Managed"), ("Requisito de autenticación", "Authentication requirement"),
    ("Resultado de la autenticación multifactor", "Multifactor authentication result"),
    ("Id. de sesión", "Session ID"), ("ID de sesión", "Session ID"),
    ("Número de sistema autónomo", "Autonomous system number"),
    ("Conforme", "Compliant"), ("Administrada", "Managed"), ("Protocolo de autenticación", "Authentication Protocol"),
    ("Método de transferencia original", "Original transfer method"),
    ("Identificador de token único", "Unique token identifier"), ("Id. de inquilino inicial", "Home tenant ID"),
    ("Id. de inquilino de recursos", "Resource tenant ID"), ("Identificador de inicio de sesión", "Sign-in identifier"),
    ("Tipo de acceso entre inquilinos", "Cross tenant access type"),
    ("Id. de entidad de servicio", "Service principal ID"),
    ("Nombre de la entidad de servicio", "Service principal name"),
    ("Tipo de identidad administrada", "Managed Identity type"),
  ]

  private static let german: [(String, String)] = [
    ("Datum (UTC)", "Date (UTC)"), ("Anforderungs-ID", "Request ID"), ("Anfrage-ID", "Request ID"),
    ("Benutzer-Agent", "User agent"), ("Benutzer-ID", "User ID"), ("Benutzer", "User"), ("Benutzername", "Username"),
    ("Benutzertyp", "User type"), ("Anwendung", "Application"), ("Anwendungs-ID", "Application ID"),
    ("Ressource", "Resource"), ("Ressourcen-ID", "Resource ID"), ("IP-Adresse", "IP address"),
    ("Standort", "Location"), ("Fehlercode der Anmeldung", "Sign-in error code"),
    ("Anmeldefehlercode", "Sign-in error code"), ("Fehlerursache", "Failure reason"), ("Client-App", "Client app"),
    ("Geräte-ID", "Device ID"), ("Betriebssystem", "Operating System"), ("Konform", "Compliant"),
    ("Verwaltet", "Managed"), ("Authentifizierungsanforderung", "Authentication requirement"),
    ("Ergebnis der mehrstufigen Authentifizierung", "Multifactor authentication result"),
    ("Sitzungs-ID", "Session ID"),
    ("Authentifizierungsprotokoll", "Authentication Protocol"),
    ("Ursprüngliche Übertragungsmethode", "Original transfer method"),
    ("Eindeutiger Tokenbezeichner", "Unique token identifier"), ("Anmeldebezeichner", "Sign-in identifier"),
    ("Dienstprinzipal-ID", "Service principal ID"), ("Dienstprinzipalname", "Service principal name"),
    ("Typ der verwalteten Identität", "Managed Identity type"),
  ]

  private static let swedish: [(String, String)] = [
    ("Datum (UTC)", "Date (UTC)"), ("Begärande-ID", "Request ID"), ("ID för begäran", "Request ID"),
    ("Användaragent", "User agent"), ("Användar-ID", "User ID"), ("Användare", "User"),
    ("Användarnamn", "Username"), ("Användartyp", "User type"), ("Program", "Application"),
    ("Program-ID", "Application ID"), ("Resurs", "Resource"), ("Resurs-ID", "Resource ID"),
    ("IP-adress", "IP address"), ("Plats", "Location"),
    ("Felkod för inloggning", "Sign-in error code"), ("Inloggningsfelkod", "Sign-in error code"),
    ("Felorsak", "Failure reason"), ("Orsak till felet", "Failure reason"), ("Klientapp", "Client app"),
    ("Enhets-ID", "Device ID"), ("Webbläsare", "Browser"), ("Operativsystem", "Operating System"),
    ("Kompatibel", "Compliant"), ("Hanterad", "Managed"), ("Autentiseringskrav", "Authentication requirement"),
    ("Resultat av multifaktorautentisering", "Multifactor authentication result"), ("Sessions-ID", "Session ID"),
    ("Autentiseringsprotokoll", "Authentication Protocol"),
    ("Ursprunglig överföringsmetod", "Original transfer method"),
    ("Unik tokenidentifierare", "Unique token identifier"), ("Inloggningsidentifierare", "Sign-in identifier"),
    ("ID för tjänstens huvudnamn", "Service principal ID"), ("Namn på tjänstens huvudnamn", "Service principal name"),
    ("Typ av hanterad identitet", "Managed Identity type"),
  ]
}
