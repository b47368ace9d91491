package import Events

/// A kind of log: how it is told from the others, where its values stand, and what they mean.
///
/// Conforming types hold nothing; everything a task keeps while it reads is in `ReadingContext`.
package protocol Format: Sendable {
  /// Stable, as `--format` and the account of a run name it.
  static var id: String { get }
  static var title: String { get }
  static var profile: FormatProfile { get }
  static var fields: FieldMap { get }
  /// Of dates with slashes, when nothing in an input with these keys decides.
  static func dateOrder(of keys: SampleKeys) -> DateOrder

  /// How surely a record with these keys is one of this log, 0 to 100; from its content alone.
  static func recognise(_ keys: SampleKeys) -> Int

  /// Fills in `event` from a record that was scanned through `fields`. The caller has set `origin`, and sets an id from
  /// the record's bytes where this leaves none.
  static func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal)
}

extension Format {
  package static func dateOrder(of keys: SampleKeys) -> DateOrder { .monthFirst }
}
