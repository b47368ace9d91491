import Events
import FormatMaps
import Formats

/// Simulated files as a run reads them.
struct Reread {
  var events: [(id: String, event: Event, words: [String: String])] = []
  var ids: Set<String> = []
  var refusals: [String] = []
  var records = 0

  /// `keepsWords`: also what each event says, which costs.
  init(_ files: [String: [UInt8]], keepsWords: Bool = false) throws {
    let catalogue = try FormatMaps.catalogue([])
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let reading = try LogReading(InputSource(name: path, content: bytes), among: catalogue)
      try reading.forEach { _, result in
        records += 1
        switch result {
        case .success(let event):
          let id = event.idText.isNone ? event.id.guid : reading.symbols[event.idText]
          ids.insert(id)
          let words =
            keepsWords ? Dictionary(uniqueKeysWithValues: reading.words(of: event).map { ($0.name, $0.value) }) : [:]
          events.append((id, event, words))
        case .failure(let refusal): refusals.append("\(path): \(refusal.detail)")
        }
      }
    }
  }
}
