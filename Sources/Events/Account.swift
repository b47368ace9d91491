/// What a run read and what it made of it: nothing is dropped without standing here.
package struct Account: Sendable {
  package var files = 0
  /// Bytes as stored (compressed where the file is).
  package var bytes: Int64 = 0
  package var records = 0
  /// Events that were new in this run and analysed.
  package var events = 0
  /// By format id.
  package var eventsByFormat: [String: Int] = [:]
  /// The same record again: in this run's inputs, or already in the store.
  package var duplicates = 0
  /// Events earlier than what the store had analysed, for which that tenant's history was analysed anew.
  package var late = 0
  /// Events that `--since` and `--until` left out.
  package var outsideRange = 0
  /// Events whose record holds no time to rely on, so that they got the one that the operator gave.
  package var undated = 0
  package var refusals: [String: Refused] = [:]
  /// Inputs that were probably cut where exports of their kind end.
  package var cuts: [Cut] = []
  /// Of `late`, by format id.
  package var lateByFormat: [String: Late] = [:]
  package var problems: [Problem] = []
  package var skipped: [Problem] = []
  package var first: Timestamp?
  package var last: Timestamp?
  package var users = 0
  package var tenants = 0
  package var addresses = 0
  package var findings = 0
  package var cases = 0
  package var seconds = 0.0

  package init() {}

  /// Records of one reason: how many, and where the first of them stand.
  package struct Refused: Sendable {
    package var count = 0
    package var places: [String] = []
    package init() {}
    /// Keeps the first five places.
    package mutating func add(_ place: String) {
      count += 1
      if places.count < 5 { places.append(place) }
    }
  }

  package struct Cut: Sendable, Equatable {
    package var path: String
    package var records: Int
    package var limit: ExportLimit
    /// Which side of the file is missing, and where it breaks off; nil where its records are in no order.
    package var missing: Side?
    package var edge: Timestamp

    package enum Side: String, Sendable { case before, after }

    package init(path: String, records: Int, limit: ExportLimit, missing: Side?, edge: Timestamp) {
      self.path = path
      self.records = records
      self.limit = limit
      self.missing = missing
      self.edge = edge
    }
  }

  /// Events that came after later ones of their tenant had been analysed.
  package struct Late: Sendable, Equatable {
    package var events = 0
    /// How far the latest of them lay behind, at most, in seconds.
    package var seconds = 0.0

    package init() {}

    package mutating func add(_ delay: Double) {
      events += 1
      seconds = max(seconds, delay)
    }
  }

  /// An input that could not be read to its end, or was left out on purpose.
  package struct Problem: Sendable {
    package var path: String
    package var reason: String
    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }
}
