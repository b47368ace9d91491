internal import CByteScan

/// Elements of arrays: those that a path names by their place or by a member's text.
extension RecordScanner {
  /// From an element to behind it, scanned for every path that names it.
  mutating func scanElement(_ place: Bytes, number: UInt32, of node: Int, mounts: Int) throws(ScanError) -> Bytes {
    let wants = trie.nodes[node]
    var behind: Bytes?
    for index in 0..<Int(wants.placeCount) {
      let wanted = trie.places[Int(wants.placeStart) + index]
      if wanted.index == number { behind = try scanValue(place, into: Int(wanted.child), mounts: mounts) }
    }
    if place.pointee == UInt8(ascii: "{") {
      for index in 0..<Int(wants.selectorCount) {
        let child = try select(trie.selectors[Int(wants.selectorStart) + index], in: place)
        if child >= 0 { behind = try scanValue(place, into: child, mounts: mounts) }
      }
    }
    if let behind { return behind }
    return try skipValue(place)
  }

  /// The node that the member of `selector` chooses for the object at `open`, or -1.
  ///
  /// That member comes first in the logs that have it, so little is read twice.
  private func select(_ selector: FieldMap.Selector, in open: Bytes) throws(ScanError) -> Int {
    var place = skipSpace(open + 1)
    if place < end, place.pointee == UInt8(ascii: "}") { return -1 }
    while true {
      let key = try string(at: place, else: .expectedKey)
      place = try valueStart(after: key.end + 1)
      if isKey(of: selector, key) {
        guard place.pointee == UInt8(ascii: "\"") else { return -1 }
        return chosen(by: try string(at: place, else: .invalidValue), of: selector)
      }
      guard let next = try separator(try skipValue(place), close: UInt8(ascii: "}")) else { return -1 }
      place = next
    }
  }

  private func isKey(of selector: FieldMap.Selector, _ key: Cell) -> Bool {
    if !key.isEscaped { return trie.isKey(of: selector, key.start, key.count) }
    guard key.count <= 1024 else { return false }
    return key.withBytes { bytes in
      guard let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return false }
      return trie.isKey(of: selector, base, bytes.count)
    }
  }

  private func chosen(by text: Cell, of selector: FieldMap.Selector) -> Int {
    guard text.count <= 1024 else { return -1 }
    return text.withBytes { bytes in
      guard let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return -1 }
      return trie.child(of: Int(selector.texts), base, bytes.count)
    }
  }
}
