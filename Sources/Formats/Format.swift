package import Events

/// A kind of log: how it is told from the others, where its values stand, and what they mean.
///
/// A format is a description and never changes; everything a task keeps while it reads is in `ReadingContext`.
package protocol Format: Sendable {
  /// Stable, as `--format` and the account of a run name it.
  var id: String { get }
  var title: String { get }
  var profile: FormatProfile { get }
  var fields: FieldMap { get }
  /// How lines of text are read; nil for a format of records alone.
  var lines: FormatDescription.Lines? { get }
  /// For people: zone rules, what the log cannot tell, how to export it.
  var notes: String { get }
  /// Of dates with slashes, when nothing in an input with these keys decides.
  func dateOrder(of keys: SampleKeys) -> DateOrder

  /// How surely a record with these keys is one of this log, 0 to 100; from its content alone.
  func recognise(_ keys: SampleKeys) -> Int

  /// Fills in `event` from a record that was scanned through `fields`. The caller has set `origin`, and sets an id from
  /// the record's bytes where this leaves none.
  func read(
    _ record: borrowing RecordScanner, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal)
}

extension Format {
  package var lines: FormatDescription.Lines? { nil }
  package var notes: String { "" }
  package func dateOrder(of keys: SampleKeys) -> DateOrder { .monthFirst }
}
