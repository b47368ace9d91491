import Testing

@testable import Formats

@Suite("A pattern")
struct LinePatternTests {
  /// Field names and values; nil for a message that it does not take.
  private func values(_ pattern: String, _ message: String) throws -> [String: String]? {
    let pattern = try #require(LinePattern(pattern))
    return Array(message.utf8).withUnsafeBytes { bytes in
      var found: [String: String] = [:]
      let matches = pattern.match(bytes) { field, range in
        found[field.mapName ?? ""] = String(decoding: bytes[range], as: UTF8.self)
      }
      return matches ? found : nil
    }
  }

  @Test("takes a message as a whole or not at all")
  func whole() throws {
    let pattern = "Accepted {method} for {user} from {address} port {port} ssh2"
    let found = try values(pattern, "Accepted password for anna from 203.0.113.7 port 50022 ssh2")
    #expect(found == ["method": "password", "user": "anna", "address": "203.0.113.7", "port": "50022"])
    #expect(try values(pattern, "Accepted password for anna from 203.0.113.7 port 50022 ssh2 and more") == nil)
    #expect(try values(pattern, "accepted password for anna from 203.0.113.7 port 50022 ssh2") == nil)
    #expect(try values(pattern, "Accepted password for anna from 203.0.113.7 port x ssh2") == nil)
  }

  @Test("gives a name all that may be a name, so that it cannot forge the address behind it")
  func injection() throws {
    let pattern = "Failed password for invalid user {user} from {address} port {port} ssh2"
    let name = "root from 192.0.2.1 port 22 ssh2 from 192.0.2.2"
    let found = try values(pattern, "Failed password for invalid user \(name) from 203.0.113.7 port 50022 ssh2")
    #expect(found?["user"] == name)
    #expect(found?["address"] == "203.0.113.7")
    #expect(try values(pattern, "Failed password for invalid user  from 203.0.113.7 port 5 ssh2")?["user"] == nil)
  }

  @Test("knows short texts, words, digits, and values that nobody wants")
  func kinds() throws {
    #expect(try values("{reason:short} at {*}", "no at way at all") == ["reason": "no"])
    #expect(try values("{reason:text} at {_}", "no at way at all") == ["reason": "no at way"])
    #expect(try values("{*}{address}:{port} {_}", "x y 203.0.113.7:22 z") == ["address": "203.0.113.7", "port": "22"])
    #expect(try values("cli {address}{*})", "cli 203.0.113.7)") == ["address": "203.0.113.7"])
    #expect(try values("a{*}", "a") == [:])
  }

  @Test("reads the pairs behind it from where they begin")
  func pairs() throws {
    let pattern = try #require(LinePattern("{type} NOTICE {pairs}"))
    let start = Array("Passed NOTICE a=1, b=2".utf8).withUnsafeBytes { pattern.pairs(of: $0) }
    #expect(start == 14)
    #expect(Array("Passed INFO a=1".utf8).withUnsafeBytes { pattern.pairs(of: $0) } == nil)
  }

  @Test("with a mistake is none", arguments: ["", "{", "{user", "{nobody}", "{user:long}", "{*}{user}", "{a:b:c}"])
  func mistakes(spelling: String) { #expect(LinePattern(spelling) == nil) }

  @Test("gives up on a message that is made to be cut in very many ways")
  func budget() throws {
    let pattern = "{user} a {reason} a {detail} a {message} a {device-name} b"
    let clock = ContinuousClock()
    let message = String(repeating: " a", count: 5_000)
    let took = try clock.measure {
      let found = try values(pattern, message)
      #expect(found == nil)
    }
    #expect(took < .seconds(5))
  }
}
