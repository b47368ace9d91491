internal import CMaxMindDB

/// Distinct records from all over a search tree, to learn the schema from: the first ones in order, which is all of a
/// small file, and those at the ends of random ways down, which are the large networks of a big one. Random by a fixed
/// sequence, so that the same file is always taken for the same.
struct RecordSampler {
  let database: UnsafePointer<MMDB_s>
  let file: String
  private var seen: Set<UInt32> = []
  private(set) var samples: [RecordReader] = []

  /// How many tree nodes are walked in order, and how many ways down are tried: a millisecond or two.
  private static let nodes = 4_096
  private static let descents = 256

  init(_ database: UnsafePointer<MMDB_s>, file: String) throws(EnrichmentError) {
    self.database = database
    self.file = file
    try walkInOrder()
    let start = database.pointee.ipv4_start_node.node_value
    try descend(from: 0)
    if start != 0 { try descend(from: start) }
  }

  private mutating func walkInOrder() throws(EnrichmentError) {
    var pending: [UInt64] = [0]
    var visited = 0
    while let number = pending.popLast(), visited < RecordSampler.nodes {
      visited += 1
      guard let node = try node(number) else { continue }
      for side in [right(node), left(node)] {
        if let next = try follow(side) { pending.append(next) }
      }
    }
  }

  private mutating func descend(from start: UInt32) throws(EnrichmentError) {
    var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<RecordSampler.descents {
      var number = UInt64(start)
      for _ in 0..<128 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        guard let node = try node(number),
          let next = try follow(random >> 63 == 0 ? left(node) : right(node))
        else { break }
        number = next
      }
    }
  }

  private typealias Side = (type: UInt8, number: UInt64, entry: MMDB_entry_s)
  private func left(_ node: MMDB_search_node_s) -> Side {
    (node.left_record_type, node.left_record, node.left_record_entry)
  }
  private func right(_ node: MMDB_search_node_s) -> Side {
    (node.right_record_type, node.right_record, node.right_record_entry)
  }

  /// The next node that way, if there is one; a record is taken.
  private mutating func follow(_ side: Side) throws(EnrichmentError) -> UInt64? {
    switch Int32(side.type) {
    case MMDB_RECORD_TYPE_SEARCH_NODE: return side.number
    case MMDB_RECORD_TYPE_DATA:
      if seen.insert(side.entry.offset).inserted { samples.append(RecordReader(entry: side.entry, file: file)) }
      return nil
    case MMDB_RECORD_TYPE_EMPTY: return nil
    default: throw .corrupt(path: file, reason: "its search tree points outside the file")
    }
  }

  /// Nil past the last node: a tree without IPv4 addresses starts them there.
  private func node(_ number: UInt64) throws(EnrichmentError) -> MMDB_search_node_s? {
    guard let number = UInt32(exactly: number), number < database.pointee.metadata.node_count else { return nil }
    var node = MMDB_search_node_s()
    let status = MMDB_read_node(database, number, &node)
    guard status == MMDB_SUCCESS else {
      throw .corrupt(path: file, reason: String(cString: MMDB_strerror(status)))
    }
    return node
  }
}
