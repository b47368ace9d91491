internal import CByteScan

typealias Bytes = UnsafePointer<UInt8>

/// A scanner's own copy of a `FieldMap`'s tables, at fixed addresses.
struct Trie: ~Copyable {
  let nodes: UnsafeMutablePointer<FieldMap.Node>
  let leaves: UnsafeMutablePointer<FieldMap.Leaf>
  let selectors: UnsafeMutablePointer<FieldMap.Selector>
  let places: UnsafeMutablePointer<FieldMap.Place>
  private let edges: UnsafeMutablePointer<FieldMap.Edge>
  private let keys: UnsafeMutablePointer<UInt8>

  init(_ map: FieldMap) {
    nodes = Trie.copy(map.nodes)
    edges = Trie.copy(map.edges)
    keys = Trie.copy(map.keys)
    leaves = Trie.copy(map.leaves)
    selectors = Trie.copy(map.selectors)
    places = Trie.copy(map.places)
  }

  deinit {
    // All of them hold trivial values, so there is nothing to deinitialise.
    nodes.deallocate()
    edges.deallocate()
    keys.deallocate()
    leaves.deallocate()
    selectors.deallocate()
    places.deallocate()
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    copy.initialize(from: array, count: array.count)
    return copy
  }

  /// The node below `key` (without escapes, eight readable bytes behind it), or -1.
  @inline(__always)
  func child(of node: Int, _ key: Bytes, _ count: Int) -> Int {
    let mask = Int(nodes[node].edgeMask)
    let table = edges + Int(nodes[node].edgeStart)
    let hash = nv_key_hash(key, count)
    var slot = Int(hash) & mask
    while true {
      let edge = table[slot]
      if edge.child == FieldMap.none { return -1 }
      if edge.hash == hash, Int(edge.keyLength) == count, nv_key_equal(key, keys + Int(edge.keyStart), count) {
        return Int(edge.child)
      }
      slot = (slot + 1) & mask
    }
  }

  /// Whether `key` is the member by which `selector` picks elements.
  @inline(__always)
  func isKey(of selector: FieldMap.Selector, _ key: Bytes, _ count: Int) -> Bool {
    Int(selector.keyLength) == count && nv_key_equal(key, keys + Int(selector.keyStart), count)
  }
}
