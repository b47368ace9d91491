/// Why saved state could not be read. The remedy is the same for all: drop the state of that key and learn anew.
package struct StateError: Error, Hashable, Sendable {
  package var reason: Reason
  /// Byte offset in the blob.
  package var position: Int

  package init(_ reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }

  package enum Reason: Hashable, Sendable {
    case truncated
    case trailingBytes
    case numberTooLong
    case invalidText
    case invalidValue(String)
    /// Written by another version of the layout.
    case version(UInt64)
  }
}

extension StateError: CustomStringConvertible {
  package var description: String {
    switch reason {
    case .truncated: "saved state ends early at byte \(position)"
    case .trailingBytes: "saved state has more bytes than it should from byte \(position)"
    case .numberTooLong: "saved state has a number of more than 64 bits at byte \(position)"
    case .invalidText: "saved state has text that is not UTF-8 at byte \(position)"
    case .invalidValue(let what): "saved state has an impossible \(what) at byte \(position)"
    case .version(let version): "saved state is of version \(version), this is version \(StateWriter.version)"
    }
  }
}
