extension FieldMap {
  /// A path taken apart.
  struct Path: Equatable {
    enum Step: Equatable {
      case key(String)
      case place(UInt32)
      case element(key: String, text: String)
    }

    var steps: [Step] = []

    /// Nil when `text` is no path: an empty key, a bracket left open, or nothing at all.
    init?(_ text: String) {
      var rest = Substring(text)
      repeat {
        guard let key = Path.takeKey(&rest) else { return nil }
        steps.append(.key(key))
        while rest.first == "[" {
          guard let step = Path.takeBracket(&rest) else { return nil }
          steps.append(step)
        }
        guard rest.isEmpty || rest.first == "." else { return nil }
      } while rest.popFirst() != nil
    }

    private static func takeKey(_ rest: inout Substring) -> String? {
      var key = ""
      while let next = rest.first, next != ".", next != "[" {
        rest.removeFirst()
        if next == "\\", let literal = rest.popFirst() { key.append(literal) } else { key.append(next) }
      }
      return key.isEmpty ? nil : key
    }

    private static func takeBracket(_ rest: inout Substring) -> Step? {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if let place = UInt32(inner) { return .place(place) }
      guard let equals = inner.firstIndex(of: "="), equals != inner.startIndex else { return nil }
      let text = inner[inner.index(after: equals)...]
      return text.isEmpty ? nil : .element(key: String(inner[..<equals]), text: String(text))
    }
  }
}
