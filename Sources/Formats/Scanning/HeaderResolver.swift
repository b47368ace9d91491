internal import CByteScan

/// Finds the node of a map that a column's name means.
struct HeaderResolver {
  private let map: FieldMap

  /// What exports put behind a column's name: the zone of a time, the type of a custom column.
  private static let suffixes = [" [UTC]", " (UTC)", "_dynamic", "_string", "_s", "_d", "_b", "_t", "_g"]

  init(_ map: FieldMap) { self.map = map }

  func column(for name: HeaderName) -> CSVColumns.Column {
    for spelling in spellings(of: map.aliases[name] ?? name.text) {
      if let column = walk(Array(spelling.utf8)[...], from: FieldMap.root, mounts: 0) { return column }
    }
    return CSVColumns.Column(node: -1, mounts: 0)
  }

  /// The name as it is, then with its suffixes taken off one after another.
  private func spellings(of name: String) -> [String] {
    var all = [name]
    while let last = all.last, let suffix = HeaderResolver.suffixes.first(where: last.hasSuffix), last != suffix {
      all.append(String(last.dropLast(suffix.count)))
    }
    return all
  }

  /// The node that `name` spells from `node` on: as one key, or as a key, a dot or underscore, and the rest of a path.
  private func walk(_ name: ArraySlice<UInt8>, from node: Int, mounts: Int) -> CSVColumns.Column? {
    guard mounts < RecordScanner.deepest else { return nil }
    if let child = child(of: node, name) { return CSVColumns.Column(node: child, mounts: mounts) }
    for place in name.indices where name[place] == UInt8(ascii: ".") || name[place] == UInt8(ascii: "_") {
      guard let child = child(of: node, name[..<place]) else { continue }
      let inner = mounts + (map.nodes[child].isMount ? 1 : 0)
      if let column = walk(name[(place + 1)...], from: child, mounts: inner) { return column }
    }
    return nil
  }

  private func child(of node: Int, _ key: ArraySlice<UInt8>) -> Int? {
    if let own = map.child(of: node, key) { return own }
    let fallback = map.nodes[node].fallback
    return fallback == FieldMap.none ? nil : map.child(of: Int(fallback), key)
  }
}

extension FieldMap {
  /// As a scanner's lookup, on the map itself.
  func child(of node: Int, _ key: ArraySlice<UInt8>) -> Int? {
    let node = nodes[node]
    let table = edges[Int(node.edgeStart)...Int(node.edgeStart + node.edgeMask)]
    let folded = key.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return table.first { edge in
      edge.child != FieldMap.none
        && keys[Int(edge.keyStart)..<Int(edge.keyStart + edge.keyLength)].elementsEqual(folded)
    }.map { Int($0.child) }
  }
}
