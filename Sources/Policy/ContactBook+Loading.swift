package import Settings

extension ContactBook {
  /// A list in YAML (`.yaml`, `.yml`), else CSV with a header row of the same keys.
  package static func load(_ file: String) throws(SettingError) -> ContactBook {
    let (book, problems) = try read(file, tenants: [])
    let errors = problems.filter { !$0.isWarning }
    if !errors.isEmpty { throw SettingError(file: file, problems: errors) }
    return book
  }

  /// As `load`, with everything that is wrong or doubtful, in the order of the file.
  static func read(_ file: String, tenants: [String]) throws(SettingError) -> (ContactBook, [SettingProblem]) {
    let text = try TextFile.content(file)
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let tree = isYAML ? try SettingTree.parse(yaml: text, file: file) : SettingTree.parse(csv: text)
    guard let tree else { return (ContactBook(), []) }
    let problems = ProblemList()
    let book = ContactReader.book(Setting(tree: tree, path: "", problems: problems), tenants: tenants)
    return (book, problems.problems.inFileOrder)
  }
}
