/// A text in all its languages as written in YAML, with Mustache variables, and where it stands.
package struct Template: Sendable {
  /// By language code; a text that is the same in every language stands under `everyLanguage`.
  var versions: [String: Version]
  var form: TextForm
  /// Of the key or list item that the text belongs to.
  package var place: SourcePlace

  static let everyLanguage = ""
  static let fallback = "en"

  struct Version: Sendable {
    var source: String
    var place: SourcePlace
  }

  /// The version that a reader of `language` gets: the language's own, else the one for all, else English.
  func version(_ language: String) -> Version? {
    versions[language] ?? versions[Template.everyLanguage] ?? versions[Template.fallback]
  }
}

/// A place in a playbook's file; line and column count from 1.
package struct SourcePlace: Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}
