package import Events

/// What one chunk came to. Every record is an event or a refusal: `records == events.count + refusals.total`.
package struct Batch: Sendable {
  /// In the order of the chunk.
  package var events: [Event] = []
  package var refusals = Refusals()
  package var records = 0

  package init() {}
}
