/// A language that Nattvakt speaks to people.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case swedish = "sv"
}

/// One text in every language. A new language is a new stored property, and the compiler finds the rest.
package struct Phrase: Hashable, Sendable {
  package var english: String
  package var swedish: String

  package init(_ english: String, sv swedish: String) {
    self.english = english
    self.swedish = swedish
  }

  package func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }

  package static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(a.english + b.english, sv: a.swedish + b.swedish) }
}
