package import Events

extension Table {
  package func markdown(language: Language) -> String {
    let header = columns.map { markdownText($0.title.text(language)) }
    let lines = rows.map { row in row.map { markdownText($0.text(language)) } }
    let all = [header, columns.map { _ in "---" }] + lines
    return all.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
