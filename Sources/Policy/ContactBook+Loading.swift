package import Settings

extension ContactBook {
  /// A list in YAML (`.yaml`, `.yml`), else CSV with a header row of the same keys.
  package static func load(_ file: String) throws(SettingError) -> ContactBook {
    let text = try TextFile.content(file)
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let tree = isYAML ? try SettingTree.parse(yaml: text, file: file) : SettingTree.parse(csv: text)
    guard let tree else { return ContactBook() }
    let problems = ProblemList()
    let book = ContactReader.book(Setting(tree: tree, path: "", problems: problems))
    if !problems.problems.isEmpty { throw SettingError(file: file, problems: problems.problems.inFileOrder) }
    return book
  }
}
