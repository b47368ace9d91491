internal import CByteScan

extension FieldMap {
  /// The trie while it grows; `compile` lays it out flat.
  struct Builder {
    private struct Node {
      var children: [(key: String, node: Int)] = []
      var elements: [(key: String, texts: Int)] = []
      var places: [Place] = []
      var leaves: [Leaf] = []
      var isMount = false
    }

    struct Compiled {
      var nodes: [FieldMap.Node] = []
      var edges: [Edge] = []
      var keys: [UInt8] = []
      var leaves: [Leaf] = []
      var selectors: [Selector] = []
      var places: [Place] = []
    }

    private var nodes = [Node()]
    private var spellings: [(name: String, node: Int)] = []
    private(set) var problems: [String] = []

    mutating func add(_ entry: Entry) {
      if entry.paths.isEmpty { problems.append("\(entry.field) has no path") }
      for (rank, path) in entry.paths.enumerated() {
        guard let node = node(at: path) else { continue }
        nodes[node].leaves.append(
          Leaf(field: entry.field.rawValue, rank: UInt8(clamping: rank), isRaw: entry.isRaw))
      }
    }

    mutating func add(mount path: String) {
      guard let node = node(at: path) else { return }
      nodes[node].isMount = true
    }

    private mutating func node(at text: String) -> Int? {
      guard let path = Path(text) else {
        problems.append("“\(text)” is not a path")
        return nil
      }
      let end = path.steps.reduce(FieldMap.root) { child(of: $0, $1) }
      noteSpelling(of: path, leadingTo: end)
      return end
    }

    /// A key of JSON may spell a whole path, `"location.city"`: the same node under that key of the root.
    private mutating func noteSpelling(of path: Path, leadingTo end: Int) {
      var names: [String] = []
      for step in path.steps {
        guard case .key(let key) = step else { return }
        names.append(key)
      }
      spellings.append((folded(names.joined(separator: ".")), end))
    }

    /// Keys that the map itself names go before those that spell a path, and the first path before others.
    private mutating func addSpellings() {
      for (name, end) in spellings where !nodes[FieldMap.root].children.contains(where: { $0.key == name }) {
        nodes[FieldMap.root].children.append((name, end))
      }
    }

    private mutating func child(of node: Int, _ step: Path.Step) -> Int {
      switch step {
      case .key(let key): return child(of: node, key: key)
      case .place(let index):
        if let known = nodes[node].places.first(where: { $0.index == index }) { return Int(known.child) }
        let new = newNode()
        nodes[node].places.append(Place(index: index, child: UInt16(new)))
        return new
      case .element(let key, let text):
        let key = folded(key)
        if let known = nodes[node].elements.first(where: { $0.key == key }) { return child(of: known.texts, key: text) }
        let texts = newNode()
        nodes[node].elements.append((key, texts))
        return child(of: texts, key: text)
      }
    }

    private mutating func child(of node: Int, key: String) -> Int {
      let key = folded(key)
      if let known = nodes[node].children.first(where: { $0.key == key }) { return known.node }
      let new = newNode()
      nodes[node].children.append((key, new))
      return new
    }

    private mutating func newNode() -> Int {
      nodes.append(Node())
      return nodes.count - 1
    }

    /// ASCII capitals made small; other letters stay as they are.
    private func folded(_ key: String) -> String {
      String(decoding: key.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    mutating func compile() -> Compiled {
      addSpellings()
      var compiled = Compiled()
      for node in nodes { compiled.append(node.leaves, node.places, mount: node.isMount) }
      for (place, node) in nodes.enumerated() {
        compiled.addEdges(node.children, to: place)
        compiled.addSelectors(node.elements, to: place)
      }
      // Keys are compared eight bytes at a time.
      compiled.keys += [UInt8](repeating: 0, count: 8)
      return compiled
    }
  }
}

extension FieldMap.Builder.Compiled {
  fileprivate mutating func append(_ leaves: [FieldMap.Leaf], _ places: [FieldMap.Place], mount: Bool) {
    var node = FieldMap.Node()
    node.leafStart = UInt16(self.leaves.count)
    node.leafCount = UInt16(leaves.count)
    node.wantsRaw = leaves.contains(where: \.isRaw)
    node.placeStart = UInt16(self.places.count)
    node.placeCount = UInt16(places.count)
    node.fallback = mount ? UInt16(FieldMap.root) : FieldMap.none
    self.leaves += leaves
    self.places += places
    nodes.append(node)
  }

  fileprivate mutating func addSelectors(_ elements: [(key: String, texts: Int)], to node: Int) {
    nodes[node].selectorStart = UInt16(selectors.count)
    nodes[node].selectorCount = UInt16(elements.count)
    for (key, texts) in elements {
      let (start, length) = addKey(key)
      selectors.append(FieldMap.Selector(keyStart: start, keyLength: length, texts: UInt16(texts)))
    }
  }

  /// A hash table four times as large as what it holds, so that an unwanted key meets a hole.
  fileprivate mutating func addEdges(_ children: [(key: String, node: Int)], to node: Int) {
    var size = 1
    while size < children.count * 4 { size *= 2 }
    let start = edges.count
    edges += [FieldMap.Edge](repeating: FieldMap.Edge(), count: size)
    for (key, child) in children {
      let hash = [UInt8](key.utf8 + [UInt8](repeating: 0, count: 8)).withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { nv_key_hash($0, key.utf8.count) } ?? 0
      }
      var slot = Int(hash) & (size - 1)
      while edges[start + slot].child != FieldMap.none { slot = (slot + 1) & (size - 1) }
      let (keyStart, keyLength) = addKey(key)
      edges[start + slot] = FieldMap.Edge(hash: hash, keyStart: keyStart, keyLength: keyLength, child: UInt16(child))
    }
    nodes[node].edgeStart = UInt32(start)
    nodes[node].edgeMask = UInt32(size - 1)
    nodes[node].hasKeys = !children.isEmpty
  }

  private mutating func addKey(_ key: String) -> (start: UInt32, length: UInt32) {
    let start = UInt32(keys.count)
    keys += key.utf8
    return (start, UInt32(keys.count) - start)
  }
}
