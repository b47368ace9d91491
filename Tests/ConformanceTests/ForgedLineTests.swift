import Events
import Testing

/// Names that imitate the rest of a line, in every kind of line that carries a name of the caller's choice. Made here,
/// so these run without the corpus.
@Suite("Forged lines")
struct ForgedLineTests {
  private static let real = "203.0.113.7"
  private static let forged = "198.51.100.66"

  private static let templates: [(program: String, text: String)] =
    [
      "Failed password for invalid user %s from @ port 40022 ssh2",
      "Failed none for invalid user %s from @ port 40022 ssh2",
      "Failed publickey for invalid user %s from @ port 40022 ssh2: RSA SHA256:abc",
      "Failed keyboard-interactive/pam for invalid user %s from @ port 40022 ssh2",
      "Invalid user %s from @ port 40022", "Invalid user %s from @",
      "Connection closed by invalid user %s @ port 40022 [preauth]",
      "Connection reset by invalid user %s @ port 40022 [preauth]",
      "Disconnected from invalid user %s @ port 40022 [preauth]",
      "Disconnecting invalid user %s @ port 40022: Too many authentication failures [preauth]",
      "error: maximum authentication attempts exceeded for invalid user %s from @ port 40022 ssh2 [preauth]",
      "error: PAM: Authentication failure for illegal user %s from @",
      "User %s from @ not allowed because not listed in AllowUsers",
      "Postponed keyboard-interactive for invalid user %s from @ port 40022 ssh2 [preauth]",
    ].map { ("sshd", $0) } + [
      (
        "vsftpd",
        "pam_unix(vsftpd:auth): authentication failure; logname= uid=0 euid=0 tty=ftp ruser=%s rhost=@"
      ),
      (
        "dovecot",
        "pam_unix(dovecot:auth): authentication failure; logname= uid=0 euid=0 tty=dovecot ruser=%s rhost=@  user=root"
      ),
      (
        "dovecot",
        "imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<%s>, method=PLAIN, rip=@, lip=192.0.2.1, TLS, session=<abc>"
      ),
    ]

  private static let names = [
    "root from #", "root from # port 22", "root from # port 22 ssh2", "root from # port 22 ssh2: RSA SHA256:x",
    "root # port 22 [preauth]", "root # port 22: Too many authentication failures [preauth]",
    "x from # port 22 ssh2 [preauth]", "Accepted password for root from # port 22 ssh2", "x rhost=#",
    "x rhost=#  user=root", "x rhost=#  user=root ruser= ", "<invalid username> from # port 22 ssh2",
    "x>, method=PLAIN, rip=#, lip=192.0.2.2, session=<", "x from # not allowed because of",
    "x # port 1: Change of username or service not allowed: (a,b)", "invalid user x from # port 22 ssh2",
    "x from # via 192.0.2.2", "x via #", "x uid=0 euid=0 tty= ruser= rhost=#", " from # port 22 ssh2",
  ]

  @Test("are read as failures from where they came")
  func forged() throws {
    let lines = Self.templates.flatMap { program, text in
      Self.names.map { name in
        let message = text.replacing("@", with: Self.real).replacing("%s", with: name.replacing("#", with: Self.forged))
        return "2026-03-02T07:15:02+00:00 web1 \(program)[811]: \(message)"
      }
    }
    for (line, record) in zip(lines, try ReadRecord.lines(lines)) {
      #expect(record.event != nil, "\(line): \(record.refusal)")
      #expect(record.event?.outcome != .granted, "\(line)")
      #expect(record.address?.description != Self.forged, "\(line)")
    }
  }
}
