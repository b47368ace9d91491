import Baselines
import Detections
import Events
import FormatMaps
import Formats

/// What all detections say of the events of one small log, without any history and without places.
struct JudgedRecord {
  private(set) var findings: [(rule: String, severity: Severity)] = []
  private(set) var events = 0
  /// Why a record is no event.
  private(set) var refusals: [String] = []

  init(_ record: String) throws {
    let source = InputSource(name: "record", content: Array((record + "\n").utf8))
    let reading = try LogReading(source, among: FormatMaps.builtInCatalogue)
    if let problem = reading.recognition.problem { refusals = [problem] }
    var read: [Event] = []
    var refusals = refusals
    try reading.forEach { _, result in
      switch result {
      case .success(let event): read.append(event)
      case .failure(let refusal): refusals.append("\(refusal.reason.name): \(refusal.detail)")
      }
    }
    self.refusals = refusals
    events = read.count
    judge(read, reading)
  }

  private mutating func judge(_ events: [Event], _ reading: LogReading) {
    let reference = Reference(distances: CountryDistances(), names: reading.symbols.names) { country in
      Phrase("Country \(country)", sv: "Land \(country)")
    }
    var meanings = Meanings()
    var tenant = TenantState()
    var watch = TenantWatch()
    var people: [Symbol: PersonState] = [:]
    for event in events.sorted(by: { ($0.time, $0.id) < ($1.time, $1.id) }) {
      let at = Whereabouts(
        place: nil, belief: .agreed, otherPlace: nil, network: Network(),
        address: reading.addresses.value(at: event.address))
      let sighting = Sighting(event: event, whereabouts: at, names: reference.names, meanings: &meanings)
      tenant.observe(sighting)
      let context = Context(reference: reference, habits: tenant.habits)
      findings += watch.observe(sighting, in: context).map { ($0.rule.id, $0.verdict.severity) }
      if event.user.isNone { continue }
      findings += people[event.user, default: PersonState()].observe(sighting, in: context).map {
        ($0.rule.id, $0.verdict.severity)
      }
    }
  }
}
