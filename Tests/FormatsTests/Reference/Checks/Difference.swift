/// What was read in two ways that ought to agree.
struct Difference: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ one: some Any, _ other: some Any) {
    description = "\(what):\n  \(one)\n  \(other)"
  }
}
