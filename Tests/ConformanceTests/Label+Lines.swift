import Events
import Foundation

/// What the suites of line patterns say of lines of sshd and PAM. Users and addresses are held against only where the
/// line has them: peers remember those of earlier lines.
extension Label {
  /// A line that says whether somebody got in; nil for all others.
  init?(fail2ban labelled: Corpus.Case) {
    guard ["sshd", "sshd-journal", "pam-generic"].contains(labelled.rule) else { return nil }
    let isAccepted = labelled.line.contains(" Accepted ")
    guard isAccepted || labelled.expected["match"] as? Bool == true else { return nil }
    self.init(line: labelled.line, name: "\(labelled.rule) \(labelled.text("desc"))", isGranted: isAccepted)
    if !isAccepted { say(user: labelled.text("user"), address: labelled.text("host")) }
    if labelled.rule == "sshd-journal" { record = Label.journal(labelled.line) }
  }

  /// Attacks on sshd, on its log with a banner of a syslog's own, and on Cockpit, which asks PAM.
  init?(sshguard labelled: Corpus.Case) {
    let programs = ["SSH": "sshd", "Banner formats": "", "Cockpit": "cockpit-session"]
    let code = labelled.expected["service_code"] as? Int
    guard let program = programs[labelled.rule], code == nil || code == 100 || code == 340 else { return nil }
    let isAttack = labelled.expected["attack"] as? Bool == true
    guard isAttack || labelled.line.contains("Accepted") else { return nil }
    self.init(line: labelled.line, name: labelled.rule, isGranted: !isAttack)
    if isAttack { say(user: "", address: labelled.text("source.ip")) }
    let hasHead = labelled.line.contains(#/^([A-Z][a-z]{2} +\d|<|20\d\d-)/#)
    if !hasHead { record = "2026-03-02T07:15:02+00:00 host \(program)[1]: \(labelled.line)" }
  }

  /// Rules over the decoders of sshd, PAM, su and Windows.
  init?(ossec labelled: Corpus.Case) {
    let family = labelled.rule.split(separator: ":").first ?? ""
    let families = ["sshd", "pam", "su", "sudo", "doas", "win_event_channel", "windows_baseline_intrusion_detection"]
    let outcome = labelled.text("auth_outcome")
    guard families.contains(String(family)), !outcome.isEmpty else { return nil }
    self.init(line: labelled.line, name: labelled.rule, isGranted: outcome == "success")
    if let match = labelled.line.firstMatch(of: #/(?:from |rhost=|"ipAddress":")([0-9a-fA-F:.]+)/#) {
      say(user: "", address: String(match.1))
    }
  }

  /// Lines of the servers' own logs, sorted by template; who and whence are read off the message.
  init?(loghub labelled: Corpus.Case) {
    let outcome = labelled.text("outcome")
    let isLog = ["OpenSSH:", "Linux:"].contains(where: labelled.rule.hasPrefix)
    guard isLog, outcome == "success" || outcome == "failure" else { return nil }
    self.init(line: labelled.line, name: labelled.rule, isGranted: outcome == "success")
    let message = labelled.text("content")
    let named =
      message.firstMatch(of: #/(?:Failed \S+ for|Accepted \S+ for|[Ii]nvalid user|for user) (?:invalid user )?(\S+)/#)
      ?? message.firstMatch(of: #/\buser=(\S+)/#)
    let address = message.firstMatch(of: #/(?:from |rhost=)(\d+\.\d+\.\d+\.\d+)(?: |$)/#)
    say(user: named.map { String($0.1) } ?? "", address: address.map { String($0.1) } ?? "")
  }

  /// One line of a parser's test.
  init?(crowdsec labelled: Corpus.Case, line: Int) {
    guard let label = labelled.labels[line], labelled.lines.indices.contains(line) else { return nil }
    let text = { (key: String) in label[key] as? String ?? "" }
    self.init(
      line: labelled.lines[line], name: labelled.rule, isGranted: text("log_type").contains("success"))
    let user = ["user", "target_user", "username"].map(text).first { !$0.isEmpty } ?? ""
    say(user: user, address: text("source_ip"))
  }

  private init(line: String, name: String, isGranted: Bool) {
    self.name = name
    self.record = line
    self.isGranted = isGranted
  }

  private mutating func say(user: String, address: String) {
    if !user.isEmpty, record.contains(user) { users = [user] }
    // The address may stand in the line in another spelling, as `::ffff:192.0.2.1` does.
    let bare = address.split(separator: "%").first.map(String.init) ?? ""
    if record.contains(bare), let address = IPAddress(bare) { addresses = [address] }
  }

  /// A line of a log as the journal exports it.
  private static func journal(_ line: String) -> String {
    guard let match = line.wholeMatch(of: #/(\S+) (\w+)\[(\d+)\]: (.*)/#) else { return line }
    let fields = [
      "__REALTIME_TIMESTAMP": "1772435702000000", "_HOSTNAME": String(match.1), "SYSLOG_IDENTIFIER": String(match.2),
      "_PID": String(match.3), "MESSAGE": String(match.4),
    ]
    let data = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? line
  }
}

extension Corpus.Case {
  fileprivate var line: String { String(decoding: record, as: UTF8.self) }
}
