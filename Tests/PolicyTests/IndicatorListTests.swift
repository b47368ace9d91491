import Events
import Foundation
import Settings
import Testing

@testable import Policy

@Suite("A list of indicators")
struct IndicatorListTests {
  private let folder: URL
  private let now = Timestamp(seconds: 1_767_571_200)  // 2026-01-05

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  private func load(_ name: String, _ text: String) throws -> IndicatorList.Loaded {
    IndicatorList.load([try file(name, text)], now: now)
  }

  private func found(_ list: IndicatorList, _ address: String, asn: UInt32 = 0) throws -> String? {
    list.indicator(of: try #require(IPAddress(address)), asn: asn, at: now)?.text
  }

  @Test("is read from text, with reasons after space, comma, semicolon or number sign")
  func text() throws {
    let loaded = try load(
      "drop.txt",
      """
      # a feed

      192.0.2.66   stealer's panel
      198.51.100.0/24 ; SBL1
      2001:db8:66::/48,botnet
      AS64501 # bulletproof\r
      """)
    let list = loaded.list
    #expect(loaded.remarks == [] && loaded.failures == [] && list.count == 4)
    #expect(try found(list, "192.0.2.66") == "192.0.2.66")
    #expect(try found(list, "192.0.2.67") == nil)
    #expect(try found(list, "198.51.100.255") == "198.51.100.0/24")
    #expect(try found(list, "2001:db8:66:1::9") == "2001:db8:66::/48")
    #expect(try found(list, "203.0.113.9", asn: 64501) == "AS64501")
    #expect(try found(list, "203.0.113.9", asn: 64502) == nil)
    let address = try #require(IPAddress("192.0.2.66"))
    let indicator = try #require(list.indicator(of: address, asn: 0, at: now))
    #expect(indicator.reason == "stealer's panel" && indicator.list == "drop.txt")
  }

  @Test("is read from CSV, whatever other columns it has")
  func csv() throws {
    let loaded = try load(
      "feed.csv",
      "first seen;address;asn;reason;source;until\n2026-01-01;192.0.2.66;;panel;CERT;2026-02-01\n;;64501;;;\n")
    #expect(loaded.remarks == [] && loaded.list.count == 2)
    let address = try #require(IPAddress("192.0.2.66"))
    let indicator = try #require(loaded.list.indicator(of: address, asn: 0, at: now))
    #expect(indicator.reason == "panel" && indicator.source == "CERT")
    #expect(try found(loaded.list, "203.0.113.9", asn: 64501) == "AS64501")
  }

  @Test("holds to the end of the last day that an entry names, in the time of the events")
  func until() throws {
    let list = try load("feed.yaml", "- {range: 192.0.2.0/24, until: 2026-01-05}").list
    let address = try #require(IPAddress("192.0.2.1"))
    #expect(list.indicator(of: address, asn: 0, at: now.adding(seconds: 86_399)) != nil)
    #expect(list.indicator(of: address, asn: 0, at: now.adding(seconds: 86_400)) == nil)
  }

  @Test("tells how many entries have ended")
  func ended() throws {
    let loaded = try load("feed.yaml", "- {address: 192.0.2.1, until: 2025-12-31}\n- 192.0.2.2")
    #expect(loaded.list.count == 2 && loaded.remarks.map { $0.hasSuffix(": 1 of 2 entries has ended") } == [true])
    #expect(try found(loaded.list, "192.0.2.1") == nil)
  }

  @Test("of several entries for an address the narrowest that holds counts")
  func narrowest() throws {
    let list = try load(
      "feed.yaml", "- 192.0.2.0/24\n- AS64501\n- {address: 192.0.2.1, until: 2025-12-31}\n- 192.0.2.0/28"
    ).list
    #expect(try found(list, "192.0.2.1", asn: 64501) == "192.0.2.0/28")
    #expect(try found(list, "192.0.2.99", asn: 64501) == "192.0.2.0/24")
  }

  @Test("is read from a bundle of STIX, as far as a pattern is nothing but addresses")
  func stix() throws {
    let loaded = try load(
      "bundle.json",
      """
      {"type": "bundle", "id": "bundle--1", "objects": [
        {"type": "identity", "name": "CERT"},
        {"type": "indicator", "name": "C2", "pattern": "[ipv4-addr:value = '192.0.2.66' OR ipv6-addr:value='2001:db8::66']",
         "valid_from": "2025-01-01T00:00:00Z", "valid_until": "2026-02-01T00:00:00Z"},
        {"type": "indicator", "name": "net", "pattern": "[ipv4-addr:value ISSUBSET '198.51.100.0/24']"},
        {"type": "indicator", "name": "old", "revoked": true, "pattern": "[ipv4-addr:value = '203.0.113.1']"},
        {"type": "indicator", "name": "both", "pattern": "[ipv4-addr:value = '203.0.113.2' AND url:value = 'http://x.example']"},
        {"type": "indicator", "name": "not", "pattern": "[NOT ipv4-addr:value = '203.0.113.3']"},
        {"type": "indicator", "name": "mail", "pattern": "[email-addr:value = 'x@evil.example']"}
      ]}
      """)
    let list = loaded.list
    #expect(loaded.remarks == [] && list.count == 3)
    #expect(try found(list, "192.0.2.66") == "192.0.2.66" && found(list, "2001:db8::66") == "2001:db8::66")
    #expect(try found(list, "198.51.100.7") == "198.51.100.0/24")
    let address = try #require(IPAddress("192.0.2.66"))
    #expect(list.indicator(of: address, asn: 0, at: now)?.reason == "C2")
    #expect(list.indicator(of: address, asn: 0, at: now.adding(seconds: 60 * 86_400)) == nil)
  }

  @Test(
    "leaves out what cannot be meant, tells it with its line and what to write, and keeps the rest",
    arguments: [
      ("192.0.2[.]7", "'192.0.2[.]7' is no address, range or network number", "write '192.0.2.7'"),
      (
        "192.0.2.7/24", "'192.0.2.7/24' is no address, range or network number",
        "write '192.0.2.0/24', with no bits set behind the length"
      ),
      (
        "evil.example", "'evil.example' is no address, range or network number",
        "write '192.0.2.7', '192.0.2.0/24' or 'AS64500'"
      ),
      ("0.0.0.0/0", "'0.0.0.0/0' holds a good part of the internet", "give narrower ranges"),
      ("128.0.0.0/2", "'128.0.0.0/2' holds a good part of the internet", "give narrower ranges"),
      ("10.0.0.7", "'10.0.0.7' is a private address, which anybody may have", "take it out"),
    ])
  func leftOut(entry: String, message: String, suggestion: String) throws {
    let path = try file("feed.txt", "198.51.100.1\n\(entry) some reason\n198.51.100.2\n")
    let (indicators, problems) = try IndicatorList.read(path)
    #expect(indicators.map(\.text) == ["198.51.100.1", "198.51.100.2"])
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.suggestion) == [suggestion])
    #expect(problems.map(\.line) == [2] && problems.allSatisfy(\.isWarning))
    let remark = "an entry is left out, in line 2: " + message
    #expect(IndicatorList.load([path], now: now).remarks.map { $0.hasSuffix(remark) } == [true])
  }

  @Test("a misspelt key and a date that is none are told, and the entry does not hold for ever")
  func misspelt() throws {
    let path = try file("feed.yaml", "- {adress: 192.0.2.1}\n- {address: 192.0.2.2, until: soon}\n")
    let (indicators, problems) = try IndicatorList.read(path)
    #expect(indicators == [])
    #expect(problems.map(\.line) == [1, 1, 2])
    #expect(problems.contains { $0.suggestion == "did you mean 'address'?" })
    #expect(problems.contains { $0.message == "'soon' is no date" })
  }

  @Test("one that cannot be read fails alone")
  func unreadable() throws {
    let good = try file("good.txt", "192.0.2.1")
    let loaded = IndicatorList.load([folder.path + "/none.txt", try file("bad.yaml", "- [a"), good], now: now)
    #expect(loaded.failures.count == 2 && !loaded.list.isComplete && loaded.list.count == 1)
  }

  @Test("of a policy is checked with it, each mistake in the list's own file")
  func checked() throws {
    let path = try file("feed.txt", "192.0.2.1\nx\n")
    let yaml = "indicators: [feed.txt, none.txt]"
    let (policy, problems) = Policy.check(yaml, file: folder.path + "/nattvakt.yaml", now: now)
    #expect(policy.indicators == [path, folder.path + "/none.txt"])
    #expect(problems.map(\.ownFile) == [nil, path] && problems.allSatisfy(\.isWarning))
    #expect(problems.map(\.line) == [1, 2])
    #expect(Policy.check(yaml, file: folder.path + "/nattvakt.yaml").problems.map(\.ownFile) == [nil])
  }
}
