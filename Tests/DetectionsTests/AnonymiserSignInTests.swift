import Detections
import Events
import Foundation
import Testing

@Suite("Sign-in through an anonymiser")
struct AnonymiserSignInTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("anonymiser-sign-in")
    #expect(mismatches == [])
  }

  @Test("a stranger through Tor is high")
  func tor() throws {
    try check("2mon 08:00 Frankfurt tor stranger ← anonymiser-sign-in high")
  }

  @Test("a stranger through a public VPN is found")
  func vpn() throws {
    try check("2mon 08:00 Frankfurt vpn stranger ← anonymiser-sign-in high")
  }

  @Test("the first VPN counts for more, the longer the person has come without", arguments: [3, 13, 30])
  func neverBefore(weeks: Int) throws {
    let timeline = Timeline(
      """
      \(weeks) weeks 12 others Malmö telia desktop
      \(weeks) weeks Malmö telia pc
      2mon 08:00 Malmö vpn pc
      """)
    let finding = try #require(timeline.findings().first { $0.rule.id == "anonymiser-sign-in" && $0.line == 3 })
    let weight = finding.verdict.evidence.first { $0.text.english.contains("never come through a VPN") }?.weight
    switch weeks {
    case 3: #expect(weight == nil && finding.verdict.severity == .low)
    case 13: #expect(weight.map { abs($0 - log(98.0 / 30)) < 0.06 } == true)
    default: #expect(weight.map { abs($0 - log(200.0 / 30)) < 0.01 } == true && finding.verdict.severity == .medium)
    }
  }

  @Test("a registered laptop is what it was, however late its first VPN comes")
  func neverBeforeOnOwnDevice() throws {
    let timeline = Timeline(
      """
      30 weeks 12 others Malmö telia desktop
      30 weeks Malmö telia laptop
      2mon 08:00 Malmö vpn laptop
      """)
    #expect(try timeline.findings().filter { $0.line == 3 }.allSatisfy { $0.verdict.severity == .low })
  }

  @Test("in the first days of a log, that nobody has come through a VPN yet says little")
  func firstDays() throws {
    let telephone = ["1mon 08:00 Malmö telia pc", "1mon 19:00 Paris vpn phone"].joined(separator: "\n")
    let young = try Timeline(telephone).findings().filter { $0.rule.id == "anonymiser-sign-in" }
    #expect(young.allSatisfy { $0.verdict.severity == .low })
    let known = try Timeline(habits + "2mon 19:00 Paris vpn phone").findings()
    let lead = { (found: [Found]) in
      found.first { $0.rule.id == "anonymiser-sign-in" }?.verdict.evidence.first?.weight
    }
    #expect(lead(young).map { $0 <= 0.1 } == true)
    #expect(lead(known).map { abs($0 - 0.6) < 0.01 } == true)
  }

  @Test("another circuit of Tor is the same finding")
  func folds() throws {
    try check(
      """
      2mon 08:00 Frankfurt tor stranger ← anonymiser-sign-in high
      2mon 08:10 Paris tor stranger
      2mon 08:20 Ashburn tor stranger
      """)
  }

  @Test("the own laptop through a VPN stays low or quiet")
  func ownDevice() throws {
    let timeline = Timeline(habits + "2mon 08:00 Frankfurt vpn laptop\n2mon 08:05 Paris vpn laptop")
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("whoever comes through a VPN every week is quiet on every exit")
  func habit() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia pc
      3 weeks Frankfurt vpn pc
      2mon 08:00 Paris vpn pc
      """)
    #expect(try timeline.findings().filter { $0.line == 4 && $0.rule.scope == .person }.isEmpty)
  }

  @Test("a VPN that the registered laptop uses speaks less for whoever comes through it without one")
  func habitOfTheDevice() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia laptop
      3 weeks Frankfurt vpn-a laptop
      2mon 08:00 Paris vpn-b mimic
      """)
    let found = try timeline.findings().filter { $0.line == 4 && $0.rule.id == "anonymiser-sign-in" }
    #expect(found.map(\.verdict.severity) == [.medium])
  }

  @Test("exits that nobody has named are one VPN, whoever rents them out")
  func unnamed() throws {
    try check(
      """
      2mon 08:00 Frankfurt vpn-a stranger ← anonymiser-sign-in high
      2mon 08:10 Paris vpn-b stranger
      """)
  }

  @Test("sources that disagree on where the exit stands take nothing away")
  func disputed() throws {
    let weights = try Timeline(habits + "2mon 08:00 Frankfurt vpn mimic mfa disputed=Paris").findings()
      .first { $0.rule.id == "anonymiser-sign-in" }?.verdict.evidence.map(\.text.english)
    #expect(weights?.contains { $0.contains("disagree") } == false)
  }

  @Test("the browser of a registered phone names no device, and is not blamed for it")
  func phoneBrowser() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia registered-phone
      2mon 08:00 Frankfurt vpn phone-browser ← anonymiser-sign-in medium
      """)
    #expect(try timeline.mismatches("anonymiser-sign-in") == [])
  }

  @Test("a privacy relay that keeps the country is none")
  func relay() throws {
    let timeline = Timeline(habits + "2mon 08:00 Stockholm relay phone\n2mon 09:00 Malmö relay phone room=3")
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("an exit that is on no list is not seen by this detection")
  func evasion() throws {
    try check("2mon 08:00 Frankfurt rented stranger")
  }
}
