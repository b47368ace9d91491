import Events
import Store

/// Makes events like those of an ordinary office, with some of every oddity, in terms of its own vocabulary.
struct EventSource {
  let vocabulary: Vocabulary
  private var random: SeededGenerator

  init(seed: UInt64, vocabulary: Vocabulary = Vocabulary()) {
    self.vocabulary = vocabulary
    random = SeededGenerator(seed: seed)
  }

  /// 2026-10-12, a Monday.
  static let firstDay: Int64 = 20_738

  /// `count` events of `people` over `days` days, in order of (time, id).
  mutating func events(_ count: Int, people: Int = 5, days: Int64 = 3, tenant: String = "fjordbygg") -> [Event] {
    (0..<count).map { _ in event(people: people, days: days, tenant: tenant) }
      .sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  private mutating func event(people: Int, days: Int64, tenant: String) -> Event {
    let second = Int64.random(in: 0..<days * 86_400, using: &random)
    let start = Timestamp(seconds: EventSource.firstDay * 86_400 + second)
    var event = Event(time: start, id: EventID(high: random.next(), low: random.next()))
    event.tenant = vocabulary.symbols.intern(tenant)
    event.user = vocabulary.symbols.intern("user\(Int.random(in: 0..<people, using: &random))@fjordbygg.example")
    event.session = oneOf([0, 11, 12, 13])
    event.token = random.next()
    event.application = name(["Office 365", "Teams", "Azure Portal"])
    event.resource = name(["Graph", "Exchange", ""])
    event.agent = name(["Mozilla/5.0 (Windows NT 10.0)", "Outlook/16"])
    event.os = name(["Windows", "iOS"])
    event.browser = name(["Edge", "Chrome", ""])
    event.client = name(["Browser"])
    event.format = name(["entra-sign-ins", "okta-system-log"])
    event.device = name(["", "laptop-1"])
    let network = UInt32.random(in: 0..<4, using: &random)
    event.address = vocabulary.addresses.index(of: IPAddress(v4: 0xC633_6400 | network))
    event.logPlace = vocabulary.places.index(of: oneOf(EventSource.places))
    event.code = oneOf([0, 0, 0, 50_126])
    event.outcome = event.code == 0 ? .granted : .badPassword
    event.flow = .interactive
    event.secondFactor = oneOf(SecondFactor.allCases)
    event.origin = origin("monday.json")
    addOddities(to: &event)
    return event
  }

  private mutating func addOddities(to event: inout Event) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: event.time.microseconds += 123_456
    case 1:
      event.address = vocabulary.addresses.index(of: IPAddress(high: 0x2001_0DB8_0000_0000, low: random.next()))
    case 2: (event.address, event.logPlace) = (0, 0)
    case 3: event.idText = vocabulary.symbols.intern("sha256:" + String(repeating: "0a", count: 32))
    case 4: event.idText = vocabulary.symbols.intern("event number \(random.next())")
    case 5:
      event.kind = .operation
      event.operation = name(["New-InboxRule"])
      event.target = name(["rule 7"])
      event.flags = [.providerRisk, .legacyProtocol]
      event.code = -3
    case 6: event.flags.insert(.digestID)
    default: break
    }
  }

  private mutating func origin(_ file: String) -> Event.Origin {
    Event.Origin(
      input: vocabulary.inputs.index(of: file), record: UInt32.random(in: 1..<9_000, using: &random),
      offset: UInt64.random(in: 0..<4_000_000_000, using: &random))
  }

  private mutating func name(_ choices: [String]) -> Symbol { vocabulary.symbols.intern(oneOf(choices)) }

  private mutating func oneOf<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &random)] }

  private static let places = [
    Place(country: .unknown),
    Place(country: Country(code: "NO") ?? .unknown, region: "Vestland", city: "Bergen"),
    Place(
      country: Country(code: "SE") ?? .unknown, region: "Uppsala län", city: "Uppsala",
      coordinates: Coordinates(latitude: 59.858_56, longitude: 17.645_4), radius: 20),
  ]
}
