/// How an input's records are told apart.
package enum Framing: Hashable, Sendable {
  /// One record a line: NDJSON or plain text. Blank lines are no records.
  case lines
  /// The elements of a JSON array.
  case jsonArray
  /// The elements of the array under this first-level key of a JSON object (`value`, `records`, `Records` ...).
  case jsonEnvelope(String)
  /// The members of the object under this first-level key of a JSON object, numbered as scripting languages write a
  /// list: `{"data": {"Event1": {...}, "Event2": {...}}}`.
  case jsonMembers(String)
  /// JSON objects one after the other, pretty-printed or not; also a single one.
  case jsonSequence
  /// Windows events in XML, one or many lines each.
  case eventXML
  /// Rows under a header; a quoted cell may hold line ends.
  case csv(delimiter: UInt8)
}
