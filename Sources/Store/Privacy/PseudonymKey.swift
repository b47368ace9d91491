internal import CByteScan
internal import Events

/// The secret from which pseudonyms come, by HMAC-SHA-256 (RFC 2104): who has it can make the same ones again, who has
/// not can neither make nor undo them.
package struct PseudonymKey: Sendable {
  private let inner: [UInt8]
  private let outer: [UInt8]
  private static let block = 64

  /// Of whatever length; longer than 64 bytes counts for its SHA-256.
  package init(_ bytes: [UInt8]) {
    var key = bytes.count > PseudonymKey.block ? PseudonymKey.sha256(bytes) : bytes
    key += [UInt8](repeating: 0, count: PseudonymKey.block - key.count)
    inner = key.map { $0 ^ 0x36 }
    outer = key.map { $0 ^ 0x5C }
  }

  /// 32 bytes that nobody can guess.
  package static func randomBytes() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// The 32 bytes of a message's code.
  package func code(_ message: [UInt8]) -> [UInt8] {
    PseudonymKey.sha256(outer + PseudonymKey.sha256(inner + message))
  }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { nv_sha256($0.baseAddress, $0.count, &digest) }
    return digest
  }
}

extension PseudonymKey {
  /// A number for a text that means something of one kind; the same text as something else has another number.
  func number(_ kind: String, _ message: [UInt8]) -> UInt64 {
    // No kind has a zero in its name, so that the border cannot move.
    code(Array(kind.utf8) + [0] + message).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  func number(_ kind: String, _ text: String) -> UInt64 { number(kind, Array(text.utf8)) }

  /// Twelve letters and digits: with a million names, two are alike with a chance of one in two million.
  func token(_ kind: String, _ text: String) -> String { Base32.text(number(kind, text), count: 12).lowercased() }
}
