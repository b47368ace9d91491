import Events
import Policy
import Testing

@testable import Analysis

@Suite("A survey")
struct SurveyTests {
  private let symbols = Symbols()
  private let id = "9543f927-a961-448d-be5c-53149aceb317"

  private func event(_ seconds: Double, _ tenant: String, _ user: String) -> Event {
    var event = Event.made(at: seconds, id: UInt64(seconds))
    event.tenant = symbols.intern(tenant)
    event.user = symbols.intern(user)
    return event
  }

  @Test("joins what several logs call one tenant, and tells from when to when it has events")
  func tenants() throws {
    let events = [
      event(1, "fjordbygg.example", "anna@fjordbygg.example"), event(2, "other.example", "eva@other.example"),
      event(3, id, "bo@fjordbygg.example"), event(4, id, "anna@fjordbygg.example"),
    ]
    var directory = TenantDirectory(policy: Policy(), names: symbols.names)
    let survey = try Survey(of: SortedEvents(held: events, runs: []), directory: &directory, symbols: symbols)
    #expect(survey.tenants.map(\.name) == [id, "other.example"])
    #expect(survey.tenants.map(\.first.seconds) == [1, 2])
    #expect(survey.tenants.map(\.last.seconds) == [4, 2])
    #expect(survey.people == 3)
    #expect(events.map { survey.tenant(of: $0.tenant) } == [0, 1, 0, 0])
    #expect(survey.tenant(of: symbols.intern("unheard of")) == nil)
  }

  @Test("learns a domain from any record that does not call its user a guest, whichever comes first")
  func guest() throws {
    var guest = event(1, id, "anna@fjordbygg.example")
    guest.flags = .guest
    let plain = event(2, id, "anna@fjordbygg.example")
    for events in [[guest, plain], [plain, guest]] {
      var directory = TenantDirectory(policy: Policy(), names: symbols.names)
      let survey = try Survey(of: SortedEvents(held: events, runs: []), directory: &directory, symbols: symbols)
      #expect(directory.name(of: "fjordbygg.example") == id)
      #expect(survey.people == 1)
    }
  }

  @Test("tells under which other names the store has a tenant")
  func formerNames() throws {
    let policy = try Policy.parse("tenants: {fjordbygg: {ids: [\(id)]}}", file: "nattvakt.yaml")
    let events = [event(1, id, "anna@fjordbygg.example")]
    var directory = TenantDirectory(policy: policy, names: symbols.names)
    let survey = try Survey(
      of: SortedEvents(held: events, runs: []), directory: &directory, symbols: symbols,
      stored: [id, "other.example", "fjordbygg.example", "fjordbygg"])
    #expect(survey.tenants.map(\.names) == [["fjordbygg", id, "fjordbygg.example"]])
    #expect(survey.tenant(of: symbols.intern("fjordbygg.example")) == 0)
    #expect(survey.tenant(of: symbols.intern("other.example")) == nil)
  }

  @Test("knows a tenant by the name that the history gives it")
  func history() throws {
    let policy = try Policy.parse("tenants: {fjordbygg: {ids: [\(id)]}}", file: "nattvakt.yaml")
    let events = [event(1, id, "anna@fjordbygg.example")]
    var directory = TenantDirectory(policy: policy, names: symbols.names)
    let survey = try Survey(of: SortedEvents(held: events, runs: []), directory: &directory, symbols: symbols)
    #expect(survey.tenant(of: symbols.intern("fjordbygg")) == 0)
  }
}
