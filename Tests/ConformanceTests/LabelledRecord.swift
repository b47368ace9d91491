import Events
import Foundation

/// One labelled record, as read here, held against what its suite expects.
struct LabelledRecord {
  let labelled: Corpus.Case
  let event: Event
  let read: ReadInput

  var name: String { "\(labelled.suite) \(labelled.rule)" }
  var user: String { read.symbols[event.user] }

  func compare(time: inout Agreement) {
    let ours = event.time.microseconds / 1_000
    ours == milliseconds(labelled.text("@timestamp")) ? time.agree() : time.differ("\(name): \(event.time)")
  }

  func compare(address: inout Agreement) {
    let source = labelled.text("source.ip")
    let theirs = source.isEmpty ? labelled.text("client.ip") : source
    let ours = read.address(event)
    ours == (IPAddress(theirs)?.description ?? "") ? address.agree() : address.differ("\(name): \(ours), not \(theirs)")
  }

  func compare(user agreement: inout Agreement) {
    let theirs = ["user.id", "user.email", "user.name"].map { labelled.text($0).lowercased() }
    let local = user.split(separator: "@").first.map(String.init) ?? ""
    if theirs.contains(user) || local == theirs[2] {
      agreement.agree()
    } else if theirs.allSatisfy(\.isEmpty) {
      agreement.differ(on: user.hasPrefix("sp:") ? "a workload is named" : "an initiator is named")
    } else if event.flags.contains(.workload), labelled.rule.contains("dlp") {
      agreement.differ(on: "the agent that acted, not the owner of the file")
    } else {
      agreement.differ("\(name): \(user), not \(theirs)")
    }
  }

  func compare(outcome agreement: inout Agreement) {
    let theirs = labelled.text("event.outcome") == "success"
    if theirs == (event.outcome == .granted) {
      agreement.agree()
    } else if event.outcome == .granted, event.code == 50140 {
      agreement.differ(on: "an interrupt after everything was proven is access")
    } else if event.kind == .signIn, event.code != 0 {
      agreement.differ(on: "the error code decides, not ResultStatus")
    } else if read.symbols[event.operation].hasPrefix("DLPRule") {
      agreement.differ(on: "an act that was done, whatever it blocked")
    } else {
      agreement.differ("\(name): \(event.outcome) \(event.code), not \(labelled.text("event.outcome"))")
    }
  }

  private func milliseconds(_ text: String) -> Int64 {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return (try? style.parse(text)).map { Int64(($0.timeIntervalSince1970 * 1_000).rounded()) } ?? 0
  }
}
