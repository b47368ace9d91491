import Testing

@testable import Formats

@Suite("Keys and values of a message")
struct LineValuesTests {
  private func values(
    _ text: String, _ shape: FormatDescription.Lines.Shape = .pairs, delimiter: Character? = nil, separator: String = ""
  ) -> [String] {
    let values = LineValues(shape: shape, delimiter: delimiter?.asciiValue, separator: Array(separator.utf8))
    return Array(text.utf8).withUnsafeBytes { bytes in
      var found: [String] = []
      values.forEach(in: bytes) { found.append("\($0)=\(String(decoding: bytes[$1], as: UTF8.self))") }
      return found
    }
  }

  @Test("pairs have values with spaces, in quotes or not, and empty ones")
  func pairs() {
    #expect(values(#"a=1 b="x y" c= d='z'"#) == ["a=1", "b=x y", "c=", "d=z"])
    #expect(
      values("msg=login failed for user user=anna src=203.0.113.7") == [
        "msg=login failed for user", "user=anna", "src=203.0.113.7",
      ])
    #expect(values("a=1,b=2,c=x y") == ["a=1", "b=2", "c=x y"])
    #expect(values(#"[action:"Log In"; user:"anna"]"#, delimiter: ";") == ["action=Log In", "user=anna"])
    #expect(values("words before a=1") == ["a=1"])
  }

  @Test("pairs that a text parts may have keys with spaces, and values that hold the text")
  func separated() {
    let text = "Passed, Device IP Address=192.0.2.1, User=anna, Reason=24408 failed, wrong password, Step=1,"
    #expect(
      values(text, separator: ", ") == [
        "Device IP Address=192.0.2.1", "User=anna", "Reason=24408 failed, wrong password", "Step=1,",
      ])
  }

  @Test("CEF and LEEF have a head of values between bars")
  func barred() {
    #expect(
      values("CEF:0|Acme|VPN|1.2|77|Login|5|src=203.0.113.7 suser=anna msg=a b", .cef) == [
        "cef.vendor=Acme", "cef.product=VPN", "cef.version=1.2", "cef.id=77", "cef.name=Login", "cef.severity=5",
        "src=203.0.113.7", "suser=anna", "msg=a b",
      ])
    #expect(
      values("LEEF:1.0|Acme|VPN|1|login|usrName=anna\tsrc=203.0.113.7", .leef) == [
        "leef.vendor=Acme", "leef.product=VPN", "leef.version=1", "leef.id=login", "usrName=anna", "src=203.0.113.7",
      ])
  }

  @Test("a Windows event has its texts and attributes under the names that lead to them")
  func xml() {
    let text = """
      <Event xmlns='http://x'><System><Provider Name='P'/><EventID Qualifiers=''>4624</EventID>\
      <TimeCreated SystemTime='2026-03-02T07:15:02.1234567Z'/></System><EventData>\
      <Data Name='TargetUserName'>anna</Data><Data Name='IpAddress'>203.0.113.7</Data></EventData></Event>
      """
    let found = values(text, .xml)
    #expect(found.contains("System.EventID=4624"))
    #expect(found.contains("System.Provider.Name=P"))
    #expect(found.contains("System.TimeCreated.SystemTime=2026-03-02T07:15:02.1234567Z"))
    #expect(found.contains("EventData.TargetUserName=anna"))
    #expect(found.contains("EventData.IpAddress=203.0.113.7"))
  }

  @Test("of any bytes lie within the message", arguments: [FormatDescription.Lines.Shape.pairs, .cef, .leef, .xml])
  func bounds(shape: FormatDescription.Lines.Shape) {
    var random = SplitMix(state: 3)
    let alphabet = Array("<>/'\"=:;,|\\ \tCEFLab12[]Event".utf8)
    for _ in 0..<5_000 {
      let text = (0..<Int(random.next() % 50)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      text.withUnsafeBytes { bytes in
        for separator in ["", ", "] {
          LineValues(shape: shape, separator: Array(separator.utf8)).forEach(in: bytes) { _, range in
            #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
          }
        }
      }
    }
  }

  @Test("a repeated message is unwrapped, with its count")
  func repeated() {
    Array("message repeated 5 times: [ Failed password for root ]".utf8).withUnsafeBytes { bytes in
      let repeated = RepeatedMessage(bytes, from: 0)
      #expect(repeated.count == 5)
      #expect(String(decoding: bytes[repeated.message], as: UTF8.self) == "Failed password for root")
    }
    Array("message repeated x times: [ a ]".utf8).withUnsafeBytes { bytes in
      #expect(RepeatedMessage(bytes, from: 0).count == 1)
    }
  }
}
