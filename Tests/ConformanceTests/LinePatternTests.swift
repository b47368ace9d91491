import Events
import Testing

/// Lines of sshd, PAM, su and Windows of the suites that log watchers test their patterns with.
@Suite("Lines that log watchers read too", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct LinePatternTests {
  enum Watcher: String, CaseIterable {
    case fail2ban, sshguard, crowdsec = "crowdsec_parser", wazuh, ossec, loghub

    /// The labels of each log of the suite.
    func logs() throws -> [String: [Label]] {
      let cases = try Corpus.cases(rawValue)
      let label: (Corpus.Case) -> Label? =
        switch self {
        case .fail2ban: Label.init(fail2ban:)
        case .sshguard: Label.init(sshguard:)
        case .wazuh, .ossec: Label.init(ossec:)
        case .loghub: Label.init(loghub:)
        case .crowdsec: { _ in nil }
        }
      if self == .crowdsec {
        let logs = ["sshd-success-logs", "sshd-invalid-bf", "pam-logs"]
        return Dictionary(grouping: cases.filter { logs.contains($0.rule) }, by: \.rule).mapValues { cases in
          cases.flatMap { labelled in labelled.lines.indices.compactMap { Label(crowdsec: labelled, line: $0) } }
        }
      }
      let log = { (labelled: Corpus.Case) in labelled.rule.split(separator: ":").first.map(String.init) ?? "" }
      return Dictionary(grouping: cases, by: log).mapValues { $0.compactMap(label) }.filter { !$0.value.isEmpty }
    }
  }

  @Test("success and failure, user and address agree for lines that name somebody", arguments: Watcher.allCases)
  func agreement(watcher: Watcher) throws {
    var whole = Comparison(watcher.rawValue, meant: MeantDifference.lines)
    var nameless = 0
    for (log, labels) in try watcher.logs().sorted(by: { $0.key < $1.key }) {
      var comparison = Comparison("\(watcher.rawValue) \(log)", meant: MeantDifference.lines)
      for (label, record) in zip(labels, try ReadRecord.lines(labels.map(\.record))) {
        guard label.namesSomebody || record.event != nil else {
          nameless += 1
          continue
        }
        comparison.hold(record, against: label)
        whole.hold(record, against: label)
      }
      comparison.report()
    }
    whole.report()
    print("conformance \(watcher.rawValue): \(nameless) lines name neither a user nor an address")
    for aspect in Aspect.allCases { #expect(whole[aspect].share >= 0.98, "\(aspect): \(whole[aspect].unmeant)") }
    #expect(whole[.outcome].agreed > 0)
  }

  @Test("lines of the same programs about something else are no sign-ins")
  func quiet() throws {
    let cases = try ["loghub", "sshguard"].flatMap(Corpus.cases).filter { labelled in
      ["OpenSSH:", "Linux:"].contains(where: labelled.rule.hasPrefix) && labelled.text("outcome") == "other"
        || labelled.rule == "SSH" && labelled.expected["attack"] as? Bool == false
    }
    let lines = cases.map { String(decoding: $0.record, as: UTF8.self) }
    var signIns: [String] = []
    for (line, record) in zip(lines, try ReadRecord.lines(lines)) {
      if record.event?.kind == .signIn, !line.contains("Accepted") { signIns.append(line) }
    }
    print("conformance lines about something else: \(lines.count), taken for sign-ins: \(signIns.count)")
    #expect(signIns.isEmpty, "\(signIns)")
    #expect(lines.count > 1_000)
  }

  @Test("a user name that holds a line's own words forges neither an address nor a success")
  func injection() throws {
    let labels = try Corpus.cases("fail2ban").filter { $0.text("desc").contains("nject") }.compactMap(
      Label.init(fail2ban:))
    #expect(labels.count >= 9)
    var comparison = Comparison("fail2ban, injected", meant: MeantDifference.lines)
    for (label, record) in zip(labels, try ReadRecord.lines(labels.map(\.record))) {
      comparison.hold(record, against: label)
    }
    comparison.report()
    for aspect in Aspect.allCases { #expect(comparison[aspect].unmeant.isEmpty, "\(comparison[aspect].unmeant)") }
  }
}

extension MeantDifference {
  fileprivate static var lines: [MeantDifference] {
    [
      MeantDifference(.read, "the end of a connection is no attempt") { label, _ in
        label.record.contains(#/(Received disconnect from|Connection (closed|reset) by|Disconnecting:)/#)
      },
      MeantDifference(.read, "a line that names no program is nobody's") { label, record in
        record.refusal.hasPrefix("unrelated") && !label.record.contains(#/[a-z]\[\d+\]: |"win"/#)
      },
      MeantDifference(.read, "a service's own logon") { label, record in
        record.refusal.hasSuffix("a service or a task") && label.record.contains(#/"logonType": ?"5"/#)
      },
    ]
  }
}
