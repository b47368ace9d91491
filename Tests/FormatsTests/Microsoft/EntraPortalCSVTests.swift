import Events
import Formats
import Testing

@Suite("The Entra portal's CSV")
struct EntraPortalCSVTests {
  /// The 57 columns of late 2025, with their stray spaces and their repeated name.
  private static let header = """
    Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,User type,Cross tenant access type,\
    Incoming token type,Authentication Protocol,Unique token identifier,Original transfer method,\
    Client credential type,Token Protection - Sign In Session,Token Protection - Sign In Session StatusCode,\
    Application,Application ID ,App owner tenant ID,Resource,Resource ID ,Resource tenant ID,\
    Resource owner tenant ID,Home tenant ID,Home tenant name,IP address,Location,Status,Sign-in error code,\
    Failure reason,Client app,Device ID,Browser,Operating System,Compliant,Managed,Join Type,\
    Multifactor authentication result,Multifactor authentication auth method,Multifactor authentication auth detail,\
    Authentication requirement,Sign-in identifier,Session ID,IP address (seen by resource),\
    Through Global Secure Access,Global Secure Access IP address,Autonomous system  number,Flagged for review,\
    Token issuer type,Incoming token type,Token issuer name,Latency,Conditional Access,Managed Identity type,\
    Associated Resource Id,Federated Token Id,Federated Token Issuer
    """

  private static func row(
    status: String, code: String, location: String = "Tromsø, Troms, NO", mfa: String = ""
  ) -> String {
    """
    2025-12-31T00:18:33Z,28973e3b-0000-4000-8000-000000000001,"Mozilla/5.0 (Windows NT 10.0) Chrome/143.0 Safari/537",\
    c-1,45222c45-0000-4000-8000-000000000001,Anna Berg,Anna.Berg@fjordbygg.example,member,none,none,none,tok-1,none,\
    none,none,,Azure Portal,c44b4083-3bb0-49c1-b47d-974e53cbdf3c,own,Graph,00000003-0000-0000-c000-000000000000,t-r,\
    t-o,t-home,,2001:db8:c25:7f00::1,"\(location)",\(status),\(code),\
    Error validating credentials due to invalid username or password.,Browser,,Chrome 143.0.0,Windows10,FALSE,TRUE,,\
    \(mfa),,,Multifactor authentication,anna.berg@fjordbygg.example,sess-1,,No,,64496,No,Microsoft Entra ID,none,,\
    120,Not Applied,,,,
    """
  }

  private func one(_ row: String, name: String = "InteractiveSignIns_2025.csv") throws -> (Event, ReadRecords) {
    let read = ReadRecords(csv: Self.header, row, name: name)
    #expect(read.format == "entra-portal-csv")
    return (try #require(read.events.first), read)
  }

  @Test("all 57 columns are placed, white space and all")
  func fullRow() throws {
    let (event, read) = try one(Self.row(status: "Failure", code: "50126"))
    #expect(event.time.description == "2025-12-31T00:18:33Z")
    #expect(event.id.guid == "28973e3b-0000-4000-8000-000000000001")
    #expect(read[event.user] == "anna.berg@fjordbygg.example" && read[event.tenant] == "t-home")
    #expect(read.address(event) == "2001:db8:c25:7f00::1")
    #expect(event.outcome == .badPassword && event.code == 50126 && event.flow == .interactive)
    #expect(read.place(event) == Place(country: Country(packed: 0x4E4F), region: "Troms", city: "Tromsø"))
    #expect(event.session == StableHash.of("sess-1") && event.token == StableHash.of("tok-1"))
    #expect(read[event.os] == "Windows" && read[event.browser] == "Chrome" && event.device.isNone)
    #expect(event.flags == [.managedDevice] && read[event.application] == "Azure Portal")
  }

  @Test("an empty code means what the status says")
  func emptyCode() throws {
    let mfa = "MFA requirement satisfied by claim in the token"
    let (success, _) = try one(Self.row(status: "Success", code: "", mfa: mfa))
    #expect(success.outcome == .granted && success.secondFactor == .previouslySatisfied)
    #expect(try one(Self.row(status: "Interrupted", code: "")).0.outcome == .otherFailure)
    #expect(try one(Self.row(status: "Interrupted", code: "50140")).0.outcome == .granted)
  }

  @Test(
    "words for success in five languages are known in any case, with and without accents",
    arguments: [
      "Slutfört", "Slutförd", "Lyckat", "Lyckades", "Åtgärden lyckades", "ÅTGÄRDEN LYCKADES", "Succès", "SUCCÈS",
      "Reussite", "Réussite", "Opération réussie", "Completado", "Realizado", "Correcto", "Éxito", "ÉXITO", "Erfolg",
      "Erfolgreich", "OK", "Success.",
    ])
  func successWords(word: String) throws {
    #expect(try one(Self.row(status: word, code: "")).0.outcome == .granted)
  }

  @Test(
    "words for failure and interrupt are known too",
    arguments: ["Échec", "Interrompu", "Error", "Interrumpido", "Fehler", "Unterbrochen", "Misslyckades", "AVBRÖTS"])
  func failureWords(word: String) throws {
    #expect(try one(Self.row(status: word, code: "")).0.outcome == .otherFailure)
  }

  @Test("a word that is not known refuses the record and is named, unless there is a code")
  func unknownWord() throws {
    let read = ReadRecords(csv: Self.header, Self.row(status: "Onnistui", code: ""))
    #expect(read.events.isEmpty)
    #expect(read.refusals.first(of: .malformed).map(\.detail) == ["a result that is not known: Onnistui"])
    #expect(try one(Self.row(status: "Onnistui", code: "0")).0.outcome == .granted)
  }

  @Test("a translated header without a known request id is recognised by the rest of its columns")
  func withoutRequestID() throws {
    let read = ReadRecords(
      csv: "Date (UTC);Numéro unique;Nom d'utilisateur;Adresse IP;Emplacement;Statut",
      "14/10/2026 08:12:33;1;anna@fjordbygg.example;203.0.113.5;Oslo, Oslo, NO;Réussite", delimiter: ";")
    #expect(read.format == "entra-portal-csv" && read.events.first?.outcome == .granted)
    let other = ReadRecords(csv: "Date,Username,IP address,Location,Status", "x,anna,203.0.113.5,NO,Success")
    #expect(other.format.isEmpty)
  }

  @Test("a location of empty parts is none, and the file's name tells interactive from not")
  func locationAndName() throws {
    let row = Self.row(status: "Success", code: "0", location: ", , ")
    let (event, read) = try one(row, name: "export/NonInteractiveSignIns_2025-12-31.csv")
    #expect(read.place(event) == nil && event.flow == .nonInteractive)
    #expect(try one(row, name: "download.csv").0.flow == .unknown)
  }

  @Test("application sign-ins have no user and are workloads")
  func applications() throws {
    let read = ReadRecords(
      csv: """
        Date (UTC),Request ID,Correlation ID,Service principal ID,Service principal name,Application,Application ID ,\
        Resource,Resource ID ,IP address,Location,Status,Sign-in error code,Failure reason
        """,
      "2025-12-31T00:18:33Z,28973e3b-0000-4000-8000-000000000001,c,sp-1,b,b,APP-1,Graph,r,203.0.113.9,,Success,0,")
    let event = try #require(read.events.first)
    #expect(read[event.user] == "sp:app-1" && event.flags == [.workload] && event.flow == .servicePrincipal)
  }

  @Test("the steps of AuthDetails are known and kept out")
  func steps() {
    let read = ReadRecords(
      csv: """
        Date (UTC),Request ID,Authentication method,Authentication method detail,Succeeded,Result detail,Requirement
        """,
      "2025-12-31T00:18:33Z,28973e3b-0000-4000-8000-000000000001,Password,Password in the cloud,true,,Primary")
    #expect(read.format == "entra-portal-csv" && read.events.isEmpty)
    #expect(read.refusals.count(of: .unrelated) == 1)
  }

  @Test(
    "headers and words in other languages mean the same, also with semicolons and a typographic apostrophe",
    arguments: [
      """
      Date (UTC);ID de demande;Agent utilisateur;ID d’utilisateur;Utilisateur;Nom d’utilisateur;Application;\
      Adresse IP;Emplacement;Statut;Code d’erreur de connexion;Navigateur;Système d’exploitation;\
      ID de session|Opération réussie
      """,
      """
      Fecha (UTC);Id. de solicitud;Agente de usuario;Id. de usuario;Usuario;Nombre de usuario;Aplicación;\
      Dirección IP;Ubicación;Estado;Código de error de inicio de sesión;Explorador;Sistema operativo;\
      Id. de sesión|Correcto
      """,
      """
      Datum (UTC);Anforderungs-ID;Benutzer-Agent;Benutzer-ID;Benutzer;Benutzername;Anwendung;IP-Adresse;\
      Standort;Status;Fehlercode der Anmeldung;Browser;Betriebssystem;Sitzungs-ID|Erfolgreich
      """,
      """
      Datum (UTC);Begärande-ID;Användaragent;Användar-ID;Användare;Användarnamn;Program;IP-adress;\
      Plats;Status;Felkod för inloggning;Webbläsare;Operativsystem;Sessions-ID|Lyckades
      """,
    ])
  func languages(headerAndSuccess: String) throws {
    let parts = headerAndSuccess.split(separator: "|").map(String.init)
    let row = """
      05/04/2024 17:14:00;28973e3b-0000-4000-8000-000000000001;;u-1;Anna;anna@fjordbygg.example;Office;203.0.113.7;\
      Tromsø, Troms, NO;\(parts[1]);;Edge 120;Windows10;s-1
      """
    let read = ReadRecords(csv: parts[0], row, delimiter: ";")
    #expect(read.format == "entra-portal-csv")
    let event = try #require(read.events.first)
    #expect(event.time.description == "2024-04-05T17:14:00Z" && read[event.user] == "anna@fjordbygg.example")
    #expect(read.address(event) == "203.0.113.7" && event.outcome == .granted)
    #expect(read[event.browser] == "Edge" && read.place(event)?.city == "Tromsø")
  }

  /// All 57 columns in Spanish, as other parsers list them from real exports.
  private static let spanish = """
    Fecha (UTC);Id. de solicitud;Agente de usuario;Id. de correlación;Id. de usuario;Usuario;Nombre de usuario;\
    Tipo de usuario;Tipo de acceso entre inquilinos;Tipo de token entrante;Protocolo de autenticación;\
    Identificador de token único;Método de transferencia original;Tipo de credencial de cliente;\
    Protección de token: sesión de inicio de sesión;\
    Protección con tokens: código de estado de sesión de inicio de sesión;Aplicación;Id. de aplicación;\
    Id. de inquilino del propietario de la aplicación;Recurso;Id. de recurso;Id. de inquilino de recursos;\
    Id. de inquilino del administrador del recurso;Id. de inquilino inicial;Nombre del inquilino inicial;Dirección IP;\
    Ubicación;Estado;Código de error de inicio de sesión;Motivo del error;Aplicación cliente;Id. de dispositivo;\
    Explorador;Sistema operativo;Conforme;Administrada;Tipo de unión;Resultado de la autenticación multifactor;\
    Método de autenticación de la autenticación multifactor;\
    Detalle de autenticación de la autenticación multifactor;Requisito de autenticación;\
    Identificador de inicio de sesión;Id. de sesión;Dirección IP (vista por recurso);Mediante Acceso global seguro;\
    Dirección IP de Acceso global seguro;Número de sistema autónomo;Marcado para revisión;Tipo de emisor de tokens;\
    Tipo de token entrante;Nombre del emisor de tokens;Latencia;Acceso condicional;Tipo de identidad administrada;\
    Id. del recurso asociado;Id. de token federado;Emisor de token federado
    """

  @Test("all 57 columns are placed in Spanish too")
  func fullSpanishRow() throws {
    let row = """
      28/02/2026 07:15:09;28973e3b-0000-4000-8000-000000000001;UA;c;u-1;Ana;Ana@fjordbygg.example;miembro;ninguno;\
      ninguno;deviceCode;'-tok;ninguno;;;;Office;a;o;Graph;r;t-r;t-ro;t-home;;203.0.113.7;Madrid, Madrid, ES;Error;\
      50126;x;Explorador;D-1;Chrome 143;Windows10;Sí;VERDADERO;;;;;Autenticación de un solo factor;\
      ana@fjordbygg.example;s-1;;No;;64496;No;Microsoft Entra ID;;;120;No aplicado;;;;
      """
    let read = ReadRecords(csv: Self.spanish, row, delimiter: ";")
    let event = try #require(read.events.first)
    #expect(read.format == "entra-portal-csv" && event.time.description == "2026-02-28T07:15:09Z")
    #expect(read[event.tenant] == "t-home" && read[event.client] == "deviceCode" && read[event.device] == "d-1")
    #expect(event.token == StableHash.of("-tok") && event.session == StableHash.of("s-1"))
    #expect(event.flags == [.managedDevice, .compliantDevice] && event.secondFactor == .notRequired)
    #expect(event.outcome == .badPassword && read.place(event)?.city == "Madrid")
  }

  @Test(
    "whether one factor was enough is known in five languages",
    arguments: [
      ("Single-factor authentication", SecondFactor.notRequired), ("Authentification à facteur unique", .notRequired),
      ("Autenticación de un solo factor", .notRequired), ("Einstufige Authentifizierung", .notRequired),
      ("Enfaktorsautentisering", .notRequired), ("Multifactor authentication", .satisfied),
      ("Authentification multifacteur", .satisfied), ("Autenticación multifactor", .satisfied),
      ("Mehrstufige Authentifizierung", .satisfied), ("Multifaktorautentisering", .satisfied),
    ])
  func requirement(words: String, state: SecondFactor) throws {
    let row = Self.row(status: "Success", code: "0").replacing("Multifactor authentication", with: words)
    #expect(try one(row).0.secondFactor == state)
  }

  @Test(
    "what the column on the second factor says is understood, with no-break spaces and in translation",
    arguments: [
      ("MFA requirement satisfied by claim\u{A0}in the token", SecondFactor.previouslySatisfied),
      ("MFA requirement skipped due to location", .notRequired),
      ("MFA requirement skipped due to remembered device", .previouslySatisfied),
      ("MFA denied; user declined\u{A0}the authentication", .denied),
      ("Exigence MFA satisfaite par une revendication dans le jeton", .previouslySatisfied),
      ("MFA completed in Azure AD", .satisfied),
    ])
  func result(words: String, state: SecondFactor) throws {
    #expect(try one(Self.row(status: "Success", code: "0", mfa: words)).0.secondFactor == state)
  }

  @Test("a device code is one in the portal's words too")
  func deviceCode() throws {
    let row = Self.row(status: "Success", code: "0").replacing(
      "none,none,none,tok-1", with: "none,none,Device code,tok-1")
    let (event, read) = try one(row)
    #expect(read[event.client] == "Device code")
  }

  @Test("steps are known by their columns without a date")
  func undatedSteps() {
    let read = ReadRecords(
      csv: "Request ID,Authentication step date (UTC),Authentication method,Succeeded,Result detail,Requirement",
      "28973e3b-0000-4000-8000-000000000001,2025-12-31T00:18:33Z,Password,true,,Primary")
    #expect(read.events.isEmpty && read.refusals.count(of: .unrelated) == 1)
  }
}
