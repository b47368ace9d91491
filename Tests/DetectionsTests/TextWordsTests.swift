import Events
import Testing

@testable import Detections

@Suite("The words of the program's own texts")
struct TextWordsTests {
  private func words(_ phrase: Phrase) -> [String] {
    [phrase.english, phrase.swedish].flatMap { $0.split { !$0.isLetter } }.map { $0.lowercased() }
  }

  @Test("are all there, in both languages, with those that a sentence is put together of")
  func complete() {
    let texts =
      Catalogue.rules.flatMap { [$0.title] + $0.thresholds.map(\.why) } + [Wording.time(Timestamp(seconds: 0))]
    for text in texts {
      for word in words(text) { #expect(TextWords.all.contains(word), "\(word)") }
    }
    for word in ["colleagues", "kollegor", "km", "min", "tim"] { #expect(TextWords.all.contains(word), "\(word)") }
  }

  @Test("are words in lower case, and none out of a comment or a program")
  func plain() {
    #expect((1_000...10_000).contains(TextWords.all.count))
    #expect(TextWords.all.allSatisfy { $0.allSatisfy(\.isLetter) && $0 == $0.lowercased() })
    for word in ["struct", "internal", "mutating", "anna", "hjortronsten"] { #expect(!TextWords.all.contains(word)) }
  }
}
