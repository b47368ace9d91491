/// What went into a copy under pseudonyms, and what did not.
package struct Pseudonymisation: Equatable, Sendable {
  package var tenants = 0
  package var people = 0
  package var events = 0
  package var sightings = 0
  package var findings = 0
  package var cases = 0
  /// Saved states of detections: not in the copy.
  package var states = 0
  /// Lists that somebody gave a name: not in the copy.
  package var views = 0
}
