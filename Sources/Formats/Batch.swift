package import Events

/// What one chunk came to. Every record is an event or a refusal: `records + repeats == events.count + refusals.total`.
package struct Batch: Sendable {
  /// In the order of the chunk.
  package var events: [Event] = []
  package var refusals = Refusals()
  package var records = 0
  /// Events beyond the first of records that stand for several, such as `message repeated 5 times`.
  package var repeats = 0

  /// Events whose record holds no time to rely on, so that they got the one that the operator gave.
  package var undated = 0

  package init() {}
}
