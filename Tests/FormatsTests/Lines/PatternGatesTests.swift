import Testing

@testable import Formats

@Suite("The gates before patterns")
struct PatternGatesTests {
  @Test("let through every pattern that takes a message, and few others")
  func complete() throws {
    let spellings = [
      "Accepted {method} for {user} from {address}", "Accepted{*}", "{user} logged in from {address}", "{*}", "x",
      "Failed {method} for invalid user {user} from {address}", "Failed {method} for {user} from {address}",
      "{reason:short} at {*}", "a{*}b",
    ]
    let patterns = try spellings.map { try #require(LinePattern($0)) }
    var gates = PatternGates(patterns)
    let messages = [
      "Accepted password for anna from 203.0.113.7", "Failed password for invalid user x from 203.0.113.7", "", "x",
      "ab",
      "a", "anna logged in from 203.0.113.7", "no at way", "Failed password for anna from 203.0.113.7",
    ]
    for message in messages {
      let bytes = Array(message.utf8) + [UInt8](repeating: 0, count: 64)
      bytes.withUnsafeBytes { bytes in
        let text = UnsafeRawBufferPointer(rebasing: bytes[..<message.utf8.count])
        var open: [Int] = []
        gates.begin(text)
        while let next = gates.next(from: (open.last ?? -1) + 1, for: text) { open.append(next) }
        for (number, pattern) in patterns.enumerated() where pattern.matches(text) {
          #expect(open.contains(number), "\(pattern.spelling): \(message)")
        }
        #expect(open.count < 5)
      }
    }
  }
}
