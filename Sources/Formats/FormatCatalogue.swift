internal import Synchronization

/// The log formats of a run, in order: the operator's own, those in code, those described by maps. Where two score the
/// same on a record, the earlier one reads it.
package struct FormatCatalogue: Sendable {
  private let own: [any Format]
  private let described: Described

  /// Microsoft's, in code, because they are what most logs are and are read fastest.
  package static let coded: [any Format] = [
    EntraSignIns(), EntraPortalCSV(), UnifiedAudit(), OfficeActivity(), EntraAudit(), DefenderSignIns(),
    DefenderIdentityLogons(), DefenderCloudApps(),
  ]

  /// Those in code alone.
  package static let microsoft = FormatCatalogue()

  /// - Parameters:
  ///   - own: always asked, and before all others.
  ///   - described: made when a record is met that none of the others knows for sure.
  package init(own: [any Format] = [], described: @escaping @Sendable () -> [any Format] = { [] }) {
    self.own = own
    self.described = Described(described)
  }

  package var all: [any Format] { own + FormatCatalogue.coded + described.formats }

  package func named(_ id: String) -> (any Format)? { all.first { $0.id == id } }

  /// From this score on, a format in code is sure of a record, and no map is asked.
  static let sure = 80

  /// How surely a record is of each format, in the order of `all`; shorter where maps need not be asked.
  func scores(of keys: SampleKeys) -> [(format: any Format, score: Int)] {
    let first = (own + FormatCatalogue.coded).map { (format: $0, score: $0.recognise(keys)) }
    if first.contains(where: { $0.score >= FormatCatalogue.sure }) { return first }
    return first + described.formats.map { (format: $0, score: $0.recognise(keys)) }
  }

  /// Maps cost some milliseconds to read, which a run over Microsoft's logs alone need not spend.
  private final class Described: Sendable {
    private let make: @Sendable () -> [any Format]
    private let made = Mutex<[any Format]?>(nil)

    init(_ make: @escaping @Sendable () -> [any Format]) { self.make = make }

    var formats: [any Format] {
      made.withLock { made in
        if let made { return made }
        let formats = make()
        made = formats
        return formats
      }
    }
  }
}

extension [(format: any Format, score: Int)] {
  /// The one that knows the record best; nil where none knows it well enough.
  var best: (any Format)? {
    guard let top = map(\.score).max(), top >= FormatRecognition.least else { return nil }
    return first { $0.score == top }?.format
  }
}
