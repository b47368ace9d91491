package import Events

extension Table {
  /// Each row as a page of its own under its first cell, without what is empty: for few rows of many columns.
  package func sheets(_ language: Language) -> [Sheet] {
    rows.map { row in
      let pairs = zip(columns, row).dropFirst().map { (name: $0.title.text(language), value: $1.text(language)) }
      return Sheet(
        title: Sheet.Line(row.first?.text(language) ?? ""),
        sections: [Sheet.Section("", [.pairs(pairs.filter { !$0.value.isEmpty })])])
    }
  }
}
