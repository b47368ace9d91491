package import Formats
package import Settings

/// One format map: a description, and examples that say what must come of which record.
package struct FormatMap: Sendable {
  package let file: String
  package private(set) var format: DescribedFormat
  /// The whole file as written.
  package let text: String
  /// The examples as written, read only when somebody asks for them, and the line that they begin on.
  private let examplesText: String
  private let examplesLine: Int

  /// Reads the YAML of a map. Throws with every mistake of the description, not just the first.
  package init(_ yaml: String, file: String) throws(SettingError) {
    let parts = FormatMap.split(yaml)
    self.file = file
    text = yaml
    examplesText = parts.examples
    examplesLine = parts.line
    guard let tree = try SettingTree.parse(yaml: parts.description, file: file) else {
      throw SettingError(
        file: file, problems: [SettingProblem(line: 0, column: 0, path: "", message: "holds no description")])
    }
    let problems = ProblemList()
    let description = MapReader.description(Setting(tree: tree, path: "", problems: problems))
    format = DescribedFormat(description)
    for problem in format.fields.problems {
      problems.add(SettingProblem(line: 0, column: 0, path: "fields", message: problem))
    }
    if !problems.problems.isEmpty { throw SettingError(file: file, problems: problems.problems) }
  }

  /// With the patterns of the maps that it borrows from; one that is not there, or has none of its own, is a mistake.
  func completed(from maps: [FormatMap]) throws(SettingError) -> FormatMap {
    let lenders = format.description.lines?.lenders ?? []
    if lenders.isEmpty { return self }
    var description = format.description
    for id in lenders {
      guard let lender = maps.first(where: { $0.format.id == id })?.format.description, let lines = lender.lines,
        !lines.patterns.isEmpty, lines.lenders.isEmpty
      else {
        let ids = maps.filter { $0.format.lines?.patterns.isEmpty == false }.map(\.format.id)
        throw SettingError(
          file: file,
          problems: [
            SettingProblem(
              line: 0, column: 0, path: "lines.patterns-of", message: "no map '\(id)' with patterns of its own",
              suggestion: Spelling.suggestion(for: id, among: ids))
          ])
      }
      description.borrow(from: lender)
    }
    return FormatMap(self, as: DescribedFormat(description))
  }

  private init(_ map: FormatMap, as format: DescribedFormat) {
    self = map
    self.format = format
  }

  /// What must come of records; throws with every mistake.
  package func examples() throws(SettingError) -> [MapExample] {
    do throws(SettingError) {
      guard let tree = try SettingTree.parse(yaml: examplesText, file: file) else { return [] }
      let problems = ProblemList()
      let examples = MapExample.list(Setting(tree: tree, path: "examples", problems: problems), after: examplesLine)
      if !problems.problems.isEmpty { throw SettingError(file: file, problems: problems.problems) }
      return examples
    } catch {
      var placed = error
      for i in placed.problems.indices where placed.problems[i].line > 0 { placed.problems[i].line += examplesLine }
      throw placed
    }
  }

  private static func split(_ yaml: String) -> (description: String, examples: String, line: Int) {
    let bytes = yaml.utf8
    var start = bytes.startIndex
    var line = 0
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      line += 1
      let text = yaml[start..<end]
      if line > 1, text == "---" || text == "---\r" {
        let rest = end < bytes.endIndex ? bytes.index(after: end) : end
        return (String(yaml[..<bytes.index(before: start)]), String(yaml[rest...]), line)
      }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    return (yaml, "", 0)
  }
}
