/// Why one record became no event, and where it stands: a counted fact, never an error that ends a run.
package struct Refusal: Error, Equatable, Sendable {
  package enum Reason: UInt8, CaseIterable, Sendable {
    /// The bytes are no JSON object, a row with more cells than its header, or a result
    /// in no word that is known.
    case malformed
    /// No sound time: missing, destroyed, or against the order of day and month of its input.
    case time
    /// Neither a person nor a workload can be named.
    case identity
    /// A summary, not a record: no user, time and address of one attempt.
    case summary
    /// A sound record of something else, kept out on purpose.
    case unrelated
  }

  package var reason: Reason
  /// What was seen, for a person to read; one clause.
  package var detail: String
  /// Number of the record in its input, from 1.
  package var record: UInt32
  /// Of the record in the decompressed content.
  package var offset: UInt64

  package init(_ reason: Reason, _ detail: String, record: UInt32 = 0, offset: UInt64 = 0) {
    self.reason = reason
    self.detail = detail
    self.record = record
    self.offset = offset
  }
}

extension Refusal.Reason {
  /// As the account of a run names it.
  package var name: String {
    switch self {
    case .malformed: "malformed"
    case .time: "time"
    case .identity: "identity"
    case .summary: "summary"
    case .unrelated: "unrelated"
    }
  }
}
