import Testing

@testable import Formats

@Suite("Record scanner: JSON")
struct RecordScannerTests {
  @Test("nested keys, array places and named elements are found, in any case and order")
  func pathForms() throws {
    let map = FieldMap([
      .value(.latitude, "location.geo.lat"), .value(.target, "targets[1].id"),
      .value(.userAgent, "Extended[Name=UserAgent].Value"), .value(.flow, "Extended[name=RequestType].value"),
      .value(.signInKinds, "kinds[0]"), .value(.user, "user"),
    ])
    let found = try scan(
      #"""
      { "LOCATION" : {"x":[{}],"Geo":{"lat":-59.3}}, "skip": {"user":"no","a":[1,{"b":"]}"}]},
        "targets":[{"id":"a"},{"id":"b"},{"id":"c"}], "kinds": ["interactive", "x"],
        "extended":[{"Name":"Other","Value":"0"},{"Value":"agent/1","Name":"UserAgent"},7,"x",{},
          {"Name":"RequestType","Value":"OAuth2:Token"},{"Name":5,"Value":"n"}],
        "User":"Ada" }
      """#, map)
    #expect(
      found == [
        .latitude: "-59.3", .target: "b", .userAgent: "agent/1", .flow: "OAuth2:Token", .signInKinds: "interactive",
        .user: "Ada",
      ])
  }

  @Test("null and the empty text are absent, so that a worse path may fill the field")
  func absent() throws {
    let map = FieldMap([.value(.address, "ip", "callerIp")])
    #expect(try scan(#"{"ip":null,"callerIp":"192.0.2.1"}"#, map) == [.address: "192.0.2.1"])
    #expect(try scan(#"{"callerIp":"192.0.2.1","ip":""}"#, map) == [.address: "192.0.2.1"])
    #expect(try scan(#"{"ip":null}"#, map) == [:])
  }

  @Test("the path listed first wins, wherever it stands in the record, and of two equal keys the first")
  func priorities() throws {
    let map = FieldMap([.value(.time, "created", "time")])
    #expect(try scan(#"{"time":"t","created":"c"}"#, map) == [.time: "c"])
    #expect(try scan(#"{"created":"c","time":"t"}"#, map) == [.time: "c"])
    #expect(try scan(#"{"time":"1","time":"2"}"#, map) == [.time: "1"])
  }

  @Test("one path may fill two fields, and a key may be a value here and an object there")
  func sharedPaths() throws {
    let map = FieldMap([
      .value(.location, "location"), .value(.country, "location.country"), .value(.id, "id"), .value(.fallbackID, "id"),
    ])
    #expect(try scan(#"{"location":"SE","id":"x"}"#, map) == [.location: "SE", .id: "x", .fallbackID: "x"])
    #expect(try scan(#"{"location":{"country":"SE"}}"#, map) == [.country: "SE"])
  }

  @Test("a raw field takes an object or array as it stands, and JSON in a string as that JSON")
  func raw() throws {
    let map = FieldMap([.raw(.parameters, "p"), .value(.target, "p[0].n"), .value(.user, "v")])
    #expect(
      try scan(#"{"p": [{"n":"x"} , 1 ],"v":{"a":1}}"#, map) == [.parameters: #"[{"n":"x"} , 1 ]"#, .target: "x"])
    #expect(try scan(#"{"p":"[{\"n\":\"x\"}]"}"#, map) == [.parameters: #"[{"n":"x"}]"#, .target: "x"])
    #expect(try scan(#"{"p":"plain"}"#, map) == [.parameters: "plain"])
    #expect(try scan(#"{"p":"[cut"}"#, map) == [.parameters: "[cut"])
  }

  @Test("scalars come with their kind")
  func kinds() throws {
    var scanner = RecordScanner(
      FieldMap([.value(.errorCode, "n"), .value(.managed, "t"), .value(.compliant, "f"), .value(.user, "s")]))
    let record = Array(#"{"n":-12.5e3,"t":true,"f":false,"s":"5"}"#.utf8)
    let guarded = GuardedBytes(record)
    try scanner.scanJSON(guarded.bytes, 0..<record.count)
    #expect(scanner[.errorCode]?.kind == .number)
    #expect(scanner[.managed]?.kind == .true)
    #expect(scanner[.compliant]?.kind == .false)
    #expect(scanner[.user]?.kind == .string)
    #expect(scanner[.errorCode]?.double == -12500)
  }

  @Test("a scan forgets the record before, and reads within its range alone")
  func records() throws {
    var scanner = RecordScanner(FieldMap([.value(.user, "u"), .value(.id, "i")]))
    let chunk = Array(#"{"u":"a","i":"1"}{"u":"b"}"#.utf8)
    let guarded = GuardedBytes(chunk)
    try scanner.scanJSON(guarded.bytes, 0..<17)
    #expect(scanner[.user]?.text == "a")
    try scanner.scanJSON(guarded.bytes, 17..<chunk.count)
    #expect(scanner[.user]?.text == "b")
    #expect(scanner[.id] == nil)
    #expect(throws: ScanError.self) { try scanner.scanJSON(guarded.bytes, 0..<16) }
    #expect(throws: ScanError(.trailingBytes, at: 17)) { try scanner.scanJSON(guarded.bytes, 0..<chunk.count) }
  }

  @Test("escapes are resolved in values and in keys")
  func escapes() throws {
    let map = FieldMap([.value(.user, "userName"), .value(.city, "city")])
    let found = try scan(#"{"user\u004eame":"a\"b\\c\/d\n\u00e5\ud83d\ude00\ud83dx\ude00\q","ci\u0074y":"\u"}"#, map)
    #expect(found == [.user: "a\"b\\c/d\nå😀\u{FFFD}x\u{FFFD}q", .city: "u"])
  }

  @Test("escapes are resolved in the member that names an element, and in its text")
  func escapedNames() throws {
    let map = FieldMap([.value(.userAgent, "list[Name=UserAgent].Value")])
    #expect(try scan(#"{"list":[{"N\u0061me":"User\u0041gent","Value":"x"}]}"#, map) == [.userAgent: "x"])
  }

  @Test("keys are equal but for the case of ASCII letters, and for nothing else")
  func keyCase() throws {
    let map = FieldMap([.value(.user, "user@Name[0]"), .value(.city, "användare_längre_än_åtta")])
    #expect(try scan(#"{"USER@NAME":["x"]}"#, map) == [.user: "x"])
    #expect(try scan(#"{"user`name":["x"]}"#, map) == [:])
    #expect(try scan(#"{"Användare_Längre_än_åttA":"x"}"#, map) == [.city: "x"])
    #expect(try scan(#"{"ANVÄNDARE_LÄNGRE_ÄN_ÅTTA":"x"}"#, map) == [:])
  }

  @Test("a key may spell a whole path with dots")
  func dottedKeys() throws {
    let map = FieldMap([.value(.country, "location.country"), .value(.city, "location.city")])
    #expect(try scan(#"{"location.country":"SE","location":{"city":"Umeå"}}"#, map) == [.country: "SE", .city: "Umeå"])
  }

  @Test("a key that the map names with its dot is no path, wherever the map names it")
  func ownDottedKeys() throws {
    let map = FieldMap([.value(.country, "a.b"), .value(.city, #"a\.b"#)])
    #expect(try scan(#"{"a.b":"x","a":{"b":"y"}}"#, map) == [.city: "x", .country: "y"])
  }
}
