/// Why an input, or the rest of it, cannot be read: what is wrong, where, and what a person can do about it.
package struct InputError: Error, Hashable, Sendable {
  /// The input's display name, `exports/a.zip!/b.csv`.
  package let input: String
  package let kind: Kind
  package let place: Place?
  package let reason: String
  /// What to do, as a sentence without a full stop; nil where nothing helps.
  package let advice: String?

  package enum Kind: String, Sendable {
    /// The system would not open or read it.
    case unreadable
    /// Its compression or archive format is broken.
    case damaged
    /// It ends before its compression format says that it does.
    case truncated
    /// It unpacks to more than the limits allow.
    case tooLarge
    /// Readable, but no log: a database, a picture, a document.
    case notALog
    /// A container that this program does not open.
    case unsupported
  }

  /// Where reading stopped.
  package enum Place: Hashable, Sendable {
    /// A byte of the file as it is stored.
    case stored(UInt64)
    /// A byte of what the file unpacks to.
    case content(UInt64)
  }

  package init(_ input: String, _ kind: Kind, at place: Place? = nil, _ reason: String, advice: String? = nil) {
    self.input = input
    self.kind = kind
    self.place = place
    self.reason = reason
    self.advice = advice
  }
}

extension InputError: CustomStringConvertible {
  package var description: String {
    var text = input
    switch place {
    case .stored(let offset): text += ", byte \(offset)"
    case .content(let offset): text += ", byte \(offset) of its content"
    case nil: break
    }
    text += ": \(reason)"
    if let advice { text += "; \(advice)" }
    return text
  }
}
