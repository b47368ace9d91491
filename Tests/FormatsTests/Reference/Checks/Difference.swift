/// What was read in two ways that ought to agree.
struct Difference: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ one: some Any, _ other: some Any) {
    description = [what + ":", "  \(one)", "  \(other)"].map(Difference.short).joined(separator: "\n")
  }

  /// Enough to see what it is about; all of it is in the document.
  private static func short(_ line: String) -> String {
    line.utf8.count > 1000 ? line.prefix(500) + " … " + line.suffix(300) : line
  }
}
