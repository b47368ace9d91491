/// The forms in which a result can be printed.
package enum Output: String, CaseIterable, Sendable {
  case table, json, ndjson, csv, markdown, html
}
