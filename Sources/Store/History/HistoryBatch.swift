internal import Events

/// Events on their way into the history: grouped by person and day, and the names that they bring.
struct HistoryBatch {
  let reading: VocabularyReading
  /// Positions of a person's events of a day, in the order in which they came; by first appearance.
  let days: [(key: Key, positions: [Int])]
  private var notedNames: [Bool]
  private var notedPlaces: [Bool]
  private var notedInputs: [Bool]

  struct Key: Hashable {
    var tenant: Symbol
    var user: Symbol
    var day: Int64
  }

  init(_ events: [Event], _ vocabulary: Vocabulary, _ keys: inout LastingKeys) {
    reading = VocabularyReading(vocabulary, &keys)
    days = HistoryBatch.group(events)
    notedNames = Array(repeating: false, count: vocabulary.symbols.count + 1)
    notedPlaces = Array(repeating: false, count: reading.places.count + 1)
    notedInputs = Array(repeating: false, count: reading.inputs.count + 1)
  }

  private static func group(_ events: [Event]) -> [(key: Key, positions: [Int])] {
    var groups: [Key: Int] = [:]
    var days: [(key: Key, positions: [Int])] = []
    for (position, event) in events.enumerated() {
      let key = Key(tenant: event.tenant, user: event.user, day: event.time.day)
      if let group = groups[key] {
        days[group].positions.append(position)
      } else {
        groups[key] = days.count
        days.append((key, [position]))
      }
    }
    return days
  }

  /// Remembers what `event` refers to.
  mutating func note(_ event: Event) {
    note(event.application, event.resource, event.device, event.agent, event.os)
    note(event.browser, event.client, event.operation, event.target, event.format)
    notedPlaces[Int(event.logPlace)] = true
    notedInputs[Int(event.origin.input)] = true
  }

  private mutating func note(_ names: Symbol...) { for name in names { notedNames[Int(name.index)] = true } }

  /// Every name that was noted, by its key; likewise inputs and places.
  var newNames: [(key: UInt64, name: ArraySlice<UInt8>)] {
    noted(notedNames).map { Symbol(index: UInt32($0)) }.map { (reading.names.key($0), reading.names.bytes($0)) }
  }

  var newInputs: [(key: UInt64, name: String)] {
    noted(notedInputs).map { (reading.keys.inputs[$0], reading.inputs[$0 - 1]) }
  }

  var newPlaces: [(key: UInt64, place: Place)] {
    noted(notedPlaces).map { (reading.keys.places[$0], reading.places[$0 - 1]) }
  }

  private func noted(_ flags: [Bool]) -> [Int] { flags.indices.dropFirst().filter { flags[$0] } }
}
