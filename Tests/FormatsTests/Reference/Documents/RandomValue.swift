@testable import Formats

/// A value of a made-up record.
indirect enum RandomValue {
  case object([(key: String, value: RandomValue)])
  case array([RandomValue])
  case text(String)
  /// A number, true, false or null; also what is none of them.
  case word(String)

  /// With `leaf` where `steps` lead: in what is there already as far as it goes that way, else in what has to be there.
  func adding(_ leaf: RandomValue, at steps: ArraySlice<FieldMap.Path.Step>) -> RandomValue {
    guard let step = steps.first else { return leaf }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key): return addingMember(key, leaf, rest)
    case .place(let index):
      var elements = elements
      while elements.count <= Int(index) { elements.append(.word("null")) }
      elements[Int(index)] = elements[Int(index)].adding(leaf, at: rest)
      return .array(elements)
    case .element(let key, let text):
      let element = RandomValue.object([(key, .text(text))]).adding(leaf, at: rest)
      return .array(elements + [element])
    }
  }

  private func addingMember(
    _ key: String, _ leaf: RandomValue, _ rest: ArraySlice<FieldMap.Path.Step>
  ) -> RandomValue {
    guard case .object(var members) = self else { return .object([(key, RandomValue.none.adding(leaf, at: rest))]) }
    if let known = members.firstIndex(where: { $0.key == key }), !rest.isEmpty {
      members[known].value = members[known].value.adding(leaf, at: rest)
    } else {
      members.append((key, RandomValue.none.adding(leaf, at: rest)))
    }
    return .object(members)
  }

  private var elements: [RandomValue] { if case .array(let elements) = self { elements } else { [] } }

  static var none: RandomValue { .word("null") }
}
