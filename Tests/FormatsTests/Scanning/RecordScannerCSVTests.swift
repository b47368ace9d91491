import Testing

@testable import Formats

@Suite("Record scanner: CSV")
struct RecordScannerCSVTests {
  private let map = FieldMap(
    [
      .value(.time, "CreatedDateTime", "Date (UTC)", "TimeGenerated"), .value(.user, "UserPrincipalName", "Username"),
      .value(.address, "IPAddress", "IP address"), .value(.asn, "Autonomous system number"),
      .value(.city, "location.city", "LocationDetails.city"), .value(.latitude, "location.geoCoordinates.latitude"),
      .raw(.authDetails, "AuthenticationDetails"), .value(.incomingToken, "Incoming token type"),
      .value(.errorCode, "ErrorNumber", "ResultType"), .value(.userAgent, "Props[Name=UserAgent].Value"),
      .value(.applicationID, "Application ID"), .raw(.riskEvents, "RiskEventTypes_V2"),
    ],
    mounts: ["AuditData", "properties"],
    aliases: [("Nom d'utilisateur", "Username"), ("Dirección IP", "IP address")])

  @Test("cells reach the fields of their columns, quoted or not, in rows of any delimiter")
  func plainCells() throws {
    let expected: [Field: String] = [.user: "ada", .address: "192.0.2.1"]
    #expect(try scan("ada,x,192.0.2.1", header: "Username,Other,IP address", map) == expected)
    #expect(
      try scan(#""ada";"x;""y";"192.0.2.1""#, header: "Username;Other;IP address", delimiter: ";", map) == expected)
    #expect(try scan("ada\tx\t\"192.0.2.1\" ", header: "Username\tOther\tIP address", delimiter: "\t", map) == expected)
  }

  @Test("doubled quotes and line ends within a cell belong to its text")
  func quotedCells() throws {
    #expect(try scan("\"a \"\"b\"\"\r\nc\",1", header: "Username,x", map) == [.user: "a \"b\"\r\nc"])
    #expect(try scan(#""""",1"#, header: "Username,x", map) == [.user: "\""])
  }

  @Test("empty cells are absent")
  func emptyCells() throws { #expect(try scan(#",,"""#, header: "Username,x,IP address", map) == [:]) }

  @Test("JSON in a cell is the object below its column, strings of JSON in it included")
  func jsonCells() throws {
    #expect(
      try scan(
        #"x,"{""UserPrincipalName"":""ada \""q\"""",""Props"":[{""Name"":""UserAgent"",""Value"":""agent/1""}],""ErrorNumber"":0}""#,
        header: "Username,AuditData", map)
        == [.user: #"ada "q""#, .userAgent: "agent/1", .errorCode: "0"])
    #expect(
      try scan(#""{'city': 'Oslo'}","[{""a"": 1}]""#, header: "LocationDetails,AuthenticationDetails", map)
        == [.city: "Oslo", .authDetails: #"[{"a": 1}]"#])
  }

  @Test("damaged headers are understood: marks, white space, quotes, units and types")
  func damagedHeaders() throws {
    #expect(
      try scan(
        "t,ada,192.0.2.1,64496,app",
        header: "\u{FEFF}\"Date (UTC)\",  Username\u{A0},IP\u{A0}address,Autonomous system  number,Application ID ", map
      )
        == [.time: "t", .user: "ada", .address: "192.0.2.1", .asn: "64496", .applicationID: "app"])
    #expect(
      try scan("t,ada,1.2.3.4,5", header: "CreatedDateTime [UTC],userprincipalname_s,IPAddress_s,ResultType_d", map)
        == [.time: "t", .user: "ada", .address: "1.2.3.4", .errorCode: "5"])
  }

  @Test("twins and repeated columns: the first that says something")
  func twins() throws {
    let header = "LocationDetails_dynamic,LocationDetails_string,Incoming token type,Incoming token type"
    #expect(try scan(#","{""city"":""Oslo""}",,none"#, header: header, map) == [.city: "Oslo", .incomingToken: "none"])
    #expect(try scan(#""{""city"":""Oslo""}",,a,b"#, header: header, map) == [.city: "Oslo", .incomingToken: "a"])
  }

  @Test("flattened columns spell paths, below a mount too; a name that has underscores is tried whole first")
  func flattened() throws {
    let header = "location.geoCoordinates.latitude,location_city_s,properties_userPrincipalName_s,RiskEventTypes_V2_s"
    #expect(
      try scan(#"59.3,Umeå,ada,"[""a""]""#, header: header, map)
        == [.latitude: "59.3", .city: "Umeå", .user: "ada", .riskEvents: #"["a"]"#])
  }

  @Test("localised columns are known by their aliases, whichever apostrophe they have")
  func localised() throws {
    let row = try scan("ada;192.0.2.1", header: "Nom d’utilisateur;Dirección IP", delimiter: ";", map)
    #expect(row == [.user: "ada", .address: "192.0.2.1"])
  }

  @Test("columns that the map does not know are told, and so are the fields that have one")
  func unknownColumns() {
    let columns = CSVColumns(header: Array("Username,Latency ,x_s".utf8), delimiter: 44, map: map)
    #expect(columns.unknown == ["Latency", "x_s"])
    #expect(columns.names == ["Username", "Latency", "x_s"])
    #expect(columns.has(.user))
    #expect(!columns.has(.address))
  }

  @Test("a row that does not fit its header is refused or says so")
  func badRows() throws {
    #expect(throws: ScanError.self) { try scan("a,b,c", header: "Username,x", map) }
    #expect(throws: ScanError(.unterminatedString, at: 2)) { try scan("a,\"b,c", header: "Username,x", map) }
    #expect(throws: ScanError(.strayQuote, at: 3)) { try scan("\"a\"b,c", header: "Username,x", map) }
    #expect(try scan("ada,x,", header: "Username,x", map) == [.user: "ada"])
    var scanner = RecordScanner(map)
    let guarded = GuardedBytes(Array("ada".utf8))
    let columns = CSVColumns(header: Array("Username,x,y".utf8), delimiter: 44, map: map)
    try scanner.scanCSV(guarded.bytes, 0..<3, columns: columns)
    #expect(scanner.missingCells == 2)
  }
}
