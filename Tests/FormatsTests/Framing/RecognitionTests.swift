import Testing

@testable import Formats

@Suite struct `Recognition of content` {
  @Test func `binary data is refused as what it is`() {
    let kinds: [([UInt8], String)] = [
      (Array("SQLite format 3\0".utf8), "an SQLite database, not a log"),
      (Array("ElfFile\0".utf8), "a Windows event log in binary form"),
      ((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }, "binary data, not a log"),
    ]
    for (bytes, reason) in kinds {
      let error = #expect(throws: InputError.self) { try Framed(bytes) }
      #expect(error?.kind == .notALog)
      #expect(error?.reason == reason)
    }
  }

  @Test func `what is packed in a way that is not taken off may be a log, and is no file to be passed over`() {
    let kinds: [([UInt8], String)] = [
      (Array("BZh91AY".utf8), "bzip2 data"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"), (Array("Rar!\u{1A}".utf8), "a RAR archive"),
    ]
    for (bytes, reason) in kinds {
      let error = #expect(throws: InputError.self) { try Framed(bytes) }
      #expect(error?.kind == .unsupported)
      #expect(error?.reason == reason)
      #expect(error?.advice == "unpack it first")
    }
  }

  @Test func `a hole of zeros in a log is one damage however long it is; nothing but zeros is no log`() throws {
    let line = "Jan  1 00:00:01 host sshd[1]: Accepted password for anna from 192.0.2.1 port 22 ssh2\n"
    let text = String(repeating: line, count: 100)
    let framed = try Framed(text + String(repeating: "\0", count: 4_096) + "\n" + text)
    #expect(framed.records.count == 201)
    let error = #expect(throws: InputError.self) { try Framed([UInt8](repeating: 0, count: 4_096)) }
    #expect(error?.kind == .notALog)
  }

  @Test func `a few zero bytes, as a power cut leaves, make a log no binary`() throws {
    let line = "Jan  1 00:00:01 host sshd[1]: Accepted password for anna from 192.0.2.1 port 22 ssh2\n"
    let text = String(repeating: line, count: 100) + String(repeating: "\0", count: 100) + "\n" + line
    #expect(try Framed(text).records.count == 102)
  }

  @Test func `text in 8-bit encodings is no binary`() throws {
    let latin = Array("användare;ort\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    #expect(try Framed(latin + Array("a;b\n".utf8)).framing == .csv(delimiter: UInt8(ascii: ";")))
  }

  @Test(arguments: [
    "Date  (UTC),Token  Protection  -  Sign  In  Session  StatusCode,User", "a,createdDateTime@odata.type,b",
    "a,Protection des jetons - Code d’état de la session de connexion,b",
    "a,number of sign ins seen for this user in month,b", "a,b,c,d,{odd}",
  ])
  func `a header with long, spaced or odd names is one`(header: String) throws {
    let row = "1" + String(repeating: ",2", count: header.count { $0 == "," }) + "\n"
    #expect(try Framed(Array((header + "\n" + row + row).utf8)).framing == .csv(delimiter: UInt8(ascii: ",")))
  }

  @Test(arguments: ["anna@example.org,a,b,c,d,e", "10:15:00,a,b,c,d,e", "a,b,{odd},x=y"])
  func `a row that holds values is no header`(row: String) throws {
    #expect(try Framed(Array("\(row)\n\(row)\n".utf8)).framing == .lines)
  }

  @Test func `the sample shows the first records without taking them`() throws {
    let text = "a,b\n" + (0..<100).map { "\($0),\"x\n\"\n" }.joined()
    let stream = try ContentStream(MemoryStream(Array(text.utf8), readSize: 5), name: "test", limits: InputLimits())
    let framer = try Framer(stream)
    #expect(framer.sample.records.count == 32)
    #expect(String(decoding: framer.sample.bytes[framer.sample.records[31]], as: UTF8.self) == "31,\"x\n\"")
    #expect(try framer.next()?.records.count == 100)
    #expect(framer.recordCount == 100)
    #expect(framer.consumed == UInt64(text.utf8.count))
  }

  @Test func `the sample grows until it holds a record`() throws {
    let long = "{\"a\":\"" + String(repeating: "x", count: 700_000) + "\"}"
    let framer = try Framer(ContentStream(MemoryStream(Array("[\(long),{}]".utf8)), name: "t", limits: InputLimits()))
    #expect(framer.sample.records.first?.count == long.utf8.count)
    #expect(try framer.next()?.records.count == 2)
  }

  @Test func `random bytes and damaged logs are framed or refused, and never crash`() throws {
    var random = SplitMix(state: 7)
    let alphabet = Array("{}[]\",:;\\\n\r\t |a1-#=\0\u{1E}é".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      guard let whole = try? Framed(bytes, limit: 30) else { continue }
      #expect(try Framed(bytes, chunkSize: 1, readSize: 1, limit: 30) == whole, "\(bytes)")
      #expect(try Framed(bytes, chunkSize: 5, readSize: 7, limit: 30) == whole, "\(bytes)")
      #expect(whole.faults.isEmpty)
    }
  }

  @Test("an answer whose records lie in an inner object is an envelope of those")
  func nested() throws {
    for (text, key) in [
      (#"{"_links":{},"_embedded":{"activities":[{"a":1},{"a":2}]},"size":2}"#, "activities"),
      (#"{"success":true,"Result":{"Count":2,"Results":[{"a":1},{"a":2}]},"Message":null}"#, "Results"),
    ] {
      let framed = try Framed(Array(text.utf8))
      #expect(framed.framing == .jsonEnvelope(key))
      #expect(framed.texts == [#"{"a":1}"#, #"{"a":2}"#])
      #expect(framed.problems.isEmpty)
    }
  }
}

/// The same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
