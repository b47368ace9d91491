extension FieldMap {
  /// Whether some field takes the value at `path`, as `SampleRecord` spells it.
  package func uses(_ path: String, isColumn: Bool) -> Bool {
    if isColumn { return HeaderResolver(self).column(for: HeaderName(path.replacing("\\", with: ""))).node >= 0 }
    guard let path = Path(path) else { return false }
    var node = FieldMap.root
    for step in path.steps {
      switch step {
      case .key(let key):
        let bytes = Array(key.utf8)[...]
        let fallback = nodes[node].fallback
        let inFallback = { fallback == FieldMap.none ? nil : self.child(of: Int(fallback), bytes) }
        guard let child = child(of: node, bytes) ?? inFallback() else { return false }
        node = child
      case .place(let index):
        // Which element a text picks, a single record does not tell.
        if nodes[node].selectorCount > 0 { return true }
        let start = Int(nodes[node].placeStart)
        let places = self.places[start..<start + Int(nodes[node].placeCount)]
        guard let place = places.first(where: { $0.index == index }) else { return false }
        node = Int(place.child)
      case .element: return false
      }
      if nodes[node].wantsRaw { return true }
    }
    return nodes[node].leafCount > 0
  }
}
