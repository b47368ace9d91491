/// The keys that a format map may have, by where they stand.
package enum MapKeys {
  static let description = [
    "id", "title", "vendor", "documentation", "tells", "notes", "recognise", "mounts", "fields", "aliases", "zone",
    "each", "day-order", "take", "rules", "lines",
  ]
  static let recognition = ["all", "any", "none", "values", "contains", "marks"]
  static let lines = [
    "head", "programs", "in", "values", "delimiter", "separator", "columns", "patterns", "patterns-on", "patterns-of",
  ]
  static let takes = ["after-first", "after-last", "before-first", "before-last"]
  static let effects = ["outcome", "second-factor", "flow", "kind", "flags", "set", "use", "skip"]
  static let rule = ["when", "unless"] + effects
  static let pattern = ["match"] + effects
  static let example = ["about", "record", "event", "events", "refused"]

  /// All of them, for the check that the document of maps names each.
  package static let all = description + recognition + lines + takes + rule + pattern + example
}
