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
}
