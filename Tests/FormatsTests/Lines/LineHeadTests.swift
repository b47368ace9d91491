import Testing

@testable import Formats

@Suite("The head of a line")
struct LineHeadTests {
  /// Time, host, program and message, with a bar between.
  private func parts(_ line: String) -> String {
    Array(line.utf8).withUnsafeBytes { bytes in
      let head = LineHead(bytes)
      return [head.time, head.host, head.program, head.message]
        .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
    }
  }

  @Test(
    "is told from the message in every form that collectors write",
    arguments: [
      ("Mar 27 13:08:09 web1 sshd[1361]: Accepted", "Mar 27 13:08:09|web1|sshd|Accepted"),
      (
        "2026-03-27T13:08:09.10040 auth.info: Mar 27 13:08:09 sshd[9]: x",
        "2026-03-27T13:08:09.10040||sshd|x"
      ),
      ("<38>Mar  7 13:08:09 web1 su: x", "Mar  7 13:08:09|web1|su|x"),
      ("<38>1 2026-03-27T13:08:09.5Z web1 sshd 77 - - Accepted", "2026-03-27T13:08:09.5Z|web1|sshd|Accepted"),
      (
        #"<38>1 2026-03-27T13:08:09Z web1 sshd 77 ID1 [a@1 b="c\"]d"][e f="g"] Accepted"#,
        "2026-03-27T13:08:09Z|web1|sshd|Accepted"
      ),
      (
        "2026-03-27T13:08:09.123456-07:00 web1 sshd-session[9]: x",
        "2026-03-27T13:08:09.123456-07:00|web1|sshd-session|x"
      ),
      ("2026-03-27 13:08:09 web1 sshd[9]: x", "2026-03-27 13:08:09|web1|sshd|x"),
      ("2026-03-27T13:08:10Z stdout F Mar 27 13:08:09 web1 sshd[9]: x", "Mar 27 13:08:09|web1|sshd|x"),
      ("May  5 19:02:26 fw1: %ASA-6-113039: Group", "May  5 19:02:26|fw1||%ASA-6-113039: Group"),
      ("Jun 22 2026 13:29:11 fw1 : %ASA-6-1: x", "Jun 22 2026 13:29:11|fw1||%ASA-6-1: x"),
      ("<165>Jan 11 2026 13:34:06: %ASA-6-1: x", "Jan 11 2026 13:34:06|||%ASA-6-1: x"),
      (
        "Oct 10 2026 12:34:56 localhost CiscoASA[999]: %ASA-6-1: x",
        "Oct 10 2026 12:34:56|localhost|CiscoASA|%ASA-6-1: x"
      ),
      ("Mar 27 13:08:09 sun1 sshd[5]: [ID 800047 auth.info] Accepted", "Mar 27 13:08:09|sun1|sshd|Accepted"),
      ("May 9 11:11:17 sshd[30876]: x", "May 9 11:11:17||sshd|x"),
      (#"<7>1 2026-03-02T07:16:00Z VAULT7 {"a":1}"#, #"2026-03-02T07:16:00Z|VAULT7||{"a":1}"#),
      (
        "<134>1 2026-03-02T07:15:02Z gw1 CheckPoint 12 - [action:\"Log In\"]",
        "2026-03-02T07:15:02Z|gw1|CheckPoint|[action:\"Log In\"]"
      ),
      ("Mar 02 12:00:02 1,2026/03/02 12:00:01,16,CONFIG", "Mar 02 12:00:02|||1,2026/03/02 12:00:01,16,CONFIG"),
      ("2026-03-02 08:16:02 198.51.100.23:5 TLS Error", "2026-03-02 08:16:02|||198.51.100.23:5 TLS Error"),
      ("no head at all", "|||no head at all"), ("", "|||"), ("<38>", "|||"), ("<38>1 ", "|||1"),
    ])
  func forms(line: String, expected: String) { #expect(parts(line) == expected) }

  @Test("of any bytes lies within the line")
  func bounds() {
    var random = SplitMix(state: 7)
    let alphabet = Array("<>[]{}:. -+T\"\\=%Mar2026Jan0123456789sshd()\t".utf8)
    for _ in 0..<20_000 {
      let line = (0..<Int(random.next() % 60)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      line.withUnsafeBytes { bytes in
        let head = LineHead(bytes)
        for range in [head.time, head.host, head.program, head.message] {
          #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        }
      }
    }
  }
}
