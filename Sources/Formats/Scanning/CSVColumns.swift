/// What each column of one CSV file means to a `FieldMap`, worked out once from the header row.
package struct CSVColumns: Sendable {
  /// A column's node of the map and the mounts that lead there; `node` is -1 for a column that nobody wants.
  struct Column: Sendable {
    var node: Int
    var mounts: Int
  }

  let columns: [Column]
  let delimiter: UInt8
  private let direct: [Bool]

  /// The names in the header, white space tidied and unquoted.
  package let names: [String]
  /// Those of them that the map does not know.
  package let unknown: [String]

  /// - Parameter header: the header row without its line end, with or without a byte order mark.
  package init(header: [UInt8], delimiter: UInt8, map: FieldMap) {
    let names = HeaderName.split(header, delimiter: delimiter)
    let resolver = HeaderResolver(map)
    let columns = names.map { resolver.column(for: $0) }
    self.columns = columns
    self.delimiter = delimiter
    self.names = names.map(\.text)
    unknown = zip(names, columns).filter { $1.node < 0 }.map(\.0.text)
    var direct = [Bool](repeating: false, count: Field.allCases.count)
    for column in columns where column.node >= 0 {
      let node = map.nodes[column.node]
      for leaf in map.leaves[Int(node.leafStart)..<Int(node.leafStart + node.leafCount)] {
        direct[Int(leaf.field)] = true
      }
    }
    self.direct = direct
  }

  /// Whether a column of its own may fill `field`; JSON in another column may do so too.
  package func has(_ field: Field) -> Bool { direct[Int(field.rawValue)] }
}
