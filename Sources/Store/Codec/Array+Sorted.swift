extension Array {
  /// Where `element` stands in an array that is sorted by `precedes` and has it.
  func sortedIndex(of element: Element, by precedes: (Element, Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex - 1
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle], element) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
