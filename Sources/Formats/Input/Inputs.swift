/// From what a person names to what is read: files, folders with all that is in them, archives member by member.
package enum Inputs {
  /// The inputs behind `paths`, in the order given; within a folder by path bytes, within an archive by name bytes.
  /// `-` is standard input. Nothing is left out for its name: what is no log shows when it is framed. What cannot
  /// be listed is a problem, and the rest goes on.
  package static func expand(_ paths: [String]) -> (sources: [InputSource], problems: [InputError]) {
    var expansion = InputExpansion()
    for path in paths { expansion.add(argument: path) }
    return (expansion.sources, expansion.problems)
  }

  /// The inputs in one file: itself, or the members of an archive.
  package static func expand(_ source: InputSource) -> (sources: [InputSource], problems: [InputError]) {
    guard case .file(let path) = source.location else { return ([source], []) }
    var expansion = InputExpansion()
    expansion.add(file: path, size: source.storedSize ?? 0)
    return (expansion.sources, expansion.problems)
  }
}
