import Testing

@testable import Formats

@Suite("Record scanner: records within records")
struct RecordScannerMountTests {
  private let map = FieldMap(
    [
      .value(.time, "created", "time"), .value(.address, "ip", "callerIp"), .value(.errorCode, "status.code"),
      .value(.status, "status"), .value(.city, "location.city"), .value(.resultDetail, "message"),
    ], mounts: ["properties", "_raw", "message", "azure.log"])

  @Test("the map holds below a mount, and the deeper value wins even over a better path")
  func deeperWins() throws {
    #expect(
      try scan(#"{"ip":"192.0.2.1","created":"outer","properties":{"callerIp":"192.0.2.2","time":"inner"}}"#, map)
        == [.address: "192.0.2.2", .time: "inner"])
    #expect(try scan(#"{"properties":{"ip":null},"ip":"192.0.2.1"}"#, map) == [.address: "192.0.2.1"])
  }

  @Test("a mount may be a string of JSON, lie in another, and have a path of several keys")
  func nestedMounts() throws {
    #expect(
      try scan(
        #"{"_raw":"{\"properties\":\"{\\\"ip\\\":\\\"192.0.2.9\\\",\\\"status\\\":{\\\"code\\\":7}}\",\"time\":\"t\"}"}"#,
        map)
        == [.address: "192.0.2.9", .errorCode: "7", .time: "t"])
    #expect(try scan(#"{"azure":{"log":{"location":{"city":"Oslo"}}}}"#, map) == [.city: "Oslo"])
  }

  @Test("a mount that holds plain text is text")
  func plainMount() throws {
    #expect(
      try scan(#"{"message":"signed in","ip":"192.0.2.1"}"#, map) == [
        .resultDetail: "signed in", .address: "192.0.2.1",
      ])
  }

  @Test("damage in a mounted record is the record's; damage in one value leaves it a text")
  func damage() throws {
    #expect(throws: ScanError.self) { try scan(#"{"properties":"{\"ip\":\"192.0.2.1\",\"loc"}"#, map) }
    #expect(try scan(#"{"status":"{\"code\":5,\"x","ip":"192.0.2.1"}"#, map)[.address] == "192.0.2.1")
  }

  @Test("a value is read as JSON only where the map wants something in it")
  func plainBraces() throws {
    #expect(try scan(#"{"ip":"{\"a\":1}"}"#, map) == [.address: #"{"a":1}"#])
    #expect(try scan(#"{"status":"{\"code\":5}"}"#, map) == [.errorCode: "5"])
    #expect(try scan(#"{"status":" \n{\"code\":5} "}"#, map) == [.errorCode: "5"])
  }

  @Test(
    "Python literals are read as the values that they print",
    arguments: [
      (#"{"status":"{'code': 5, 'x': None, 'y': [True, False]}"}"#, [Field.errorCode: "5"]),
      (#"{"location":"{u'city': u'Ume\\xe5', 'n': None}"}"#, [.city: "Umeå"]),
      (#"{"location":"{'x': \"it's\", 'city': 'say \\'hi\\' \"now\"'}"}"#, [.city: #"say 'hi' "now""#]),
      (#"{"location":"{'city': '\\U0001F600\\u00e5'}"}"#, [.city: "😀å"]),
      (#"{"location":"{'city': '\\U+0001F60'}"}"#, [.city: "\u{FFFD}"]),
      (#"{"location":"{'t': (1, 2), 'city': 'Oslo'}"}"#, [.city: "Oslo"]),
    ])
  func pythonLiterals(_ record: String, _ expected: [Field: String]) throws {
    #expect(try scan(record, map) == expected)
  }

  @Test(
    "broken Python literals stay texts",
    arguments: ["{'code': 5", "{'code': 'x", "{'", "{'code': \\", "{'code': Nope}"])
  func brokenLiterals(_ literal: String) throws {
    let escaped = literal.replacing("\\", with: "\\\\")
    let found = try scan(#"{"status":"\#(escaped)"}"#, map)
    #expect(found[.status] == literal)
  }
}
