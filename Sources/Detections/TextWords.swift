/// The words that the texts of findings are made of, in lower case and in every language; names, places and what else
/// comes out of a log are none of them. Gathered from the sources when the program is built.
package enum TextWords {
  package static let all = Set(EmbeddedWords.text.split(separator: " ").map(String.init))
}
