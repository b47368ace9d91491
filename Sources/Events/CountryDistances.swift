/// Distances between countries for addresses of which only the country is known: the 5th percentile of the distance
/// between two random addresses, so that "at least this far" holds for nineteen of twenty pairs.
package struct CountryDistances: Sendable {
  private var rows: [Country: Int]
  private var table: [UInt8]

  /// `order` names the countries by row; `table` is the upper triangle with its diagonal, row by row, in steps of 80 km.
  /// Nil when the two do not fit each other.
  package init?(order: [Country], table: [UInt8]) {
    guard table.count == order.count * (order.count + 1) / 2 else { return nil }
    rows = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.table = table
  }

  /// No country known: every distance is nil.
  package init() {
    rows = [:]
    table = []
  }

  /// Km, rounded down to 80; nil when either country is not in the table.
  package func distance(_ a: Country, _ b: Country) -> Double? {
    guard let i = rows[a], let j = rows[b] else { return nil }
    let (row, column) = (min(i, j), max(i, j))
    let start = row * rows.count - row * (row - 1) / 2
    return Double(table[start + column - row]) * 80
  }
}
