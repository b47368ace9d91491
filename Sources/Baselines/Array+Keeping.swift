extension Array {
  /// Drops every element but those whose position `isKept` names, in their order. Elements are moved, where `removeAll`
  /// copies each for a look at it.
  mutating func keep(_ isKept: (Int) -> Bool) {
    let positions = indices.filter(isKept)
    withUnsafeMutableBufferPointer { elements in
      for (target, source) in positions.enumerated() where target != source { elements.swapAt(target, source) }
    }
    removeLast(count - positions.count)
  }
}
