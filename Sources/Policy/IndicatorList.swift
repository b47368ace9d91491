package import Events

/// An address, a range or an operator that somebody holds for an attacker's.
package struct Indicator: Hashable, Sendable {
  package var target: Target
  /// As the list has it: "192.0.2.0/24", "AS64500".
  package var text: String
  /// What it is held for; may be empty.
  package var reason = ""
  /// Who says so, where the list tells; may be empty.
  package var source = ""
  /// The moment from which it holds no more; nil for good.
  package var until: Timestamp?
  /// The file's name, without its folder.
  package var list = ""

  package enum Target: Hashable, Sendable {
    case range(IPRange)
    case asn(UInt32)
  }

  package init(_ target: Target, text: String) {
    self.target = target
    self.text = text
  }

  package func holds(at time: Timestamp) -> Bool { until.map { time < $0 } ?? true }
}

/// Indicators out of any number of lists, to be asked about one address at a time.
package struct IndicatorList: Sendable {
  /// By the masked address, for each length that any range has, the longest first.
  private var ranges: [(length: Int, entries: [IPAddress: [Indicator]])] = []
  private var asns: [UInt32: [Indicator]] = [:]
  package private(set) var count = 0
  /// Whether every list that was asked for could be read.
  package var isComplete = true

  package init() {}

  package var isEmpty: Bool { count == 0 }

  package mutating func add(_ indicator: Indicator) {
    count += 1
    switch indicator.target {
    case .asn(let asn): asns[asn, default: []].append(indicator)
    case .range(let range):
      let position = ranges.firstIndex { $0.length <= range.length } ?? ranges.endIndex
      if position == ranges.endIndex || ranges[position].length != range.length {
        ranges.insert((range.length, [:]), at: position)
      }
      ranges[position].entries[range.base, default: []].append(indicator)
    }
  }

  /// Whether any entry, ended or not, speaks of the address or its operator (0 for none known).
  package func names(_ address: IPAddress, asn: UInt32) -> Bool {
    asns[asn] != nil || ranges.contains { $0.entries[IPRange.masked(address, $0.length)] != nil }
  }

  /// What holds at `time` of an address: of the narrowest range, else of its operator.
  package func indicator(of address: IPAddress, asn: UInt32, at time: Timestamp) -> Indicator? {
    for (length, entries) in ranges {
      if let found = entries[IPRange.masked(address, length)]?.first(where: { $0.holds(at: time) }) { return found }
    }
    return asn == 0 ? nil : asns[asn]?.first { $0.holds(at: time) }
  }
}
