/// A command of this program, to be pasted into a shell.
enum CommandText {
  /// `words`, then each option that has a value; what a shell would take apart is quoted.
  static func text(_ words: [String], options: [(name: String, value: String?)]) -> String {
    let given = options.flatMap { name, value in value.map { [name, $0] } ?? [] }
    return (["nattvakt"] + words + given).map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_./=:@%+,".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
