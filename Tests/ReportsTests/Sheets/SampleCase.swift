import Events
import Playbooks

@testable import Reports

/// Cases with something in every field.
enum SampleCase {
  /// Anna's two findings: Oslo, then Lagos on rented servers; the second leads.
  static let plain = sample(
    user: "anna.berg@fjordbygg.example", tenant: "fjordbygg", text: Phrase("", sv: ""), value: "")

  /// The same shape with everything that a log could hold, in every field that a log fills.
  static let hostile = sample(
    user: "anna" + hostileText + "@fjordbygg.example", tenant: "fjord" + hostileText,
    text: Phrase(hostileText, sv: hostileText), value: hostileText)

  /// Escape codes, a line end, direction overrides, a zero-width space, tags, Markdown and HTML, a formula, 300 letters.
  static let hostileText =
    "\u{1B}[2J\u{9B}31m\u{7}\r\n# x\n\u{202E}moc.live\u{2066}\u{200B}\u{E0041}\u{61C}[a](http://evil.example)<img src=x>"
    + "`id` **b** | ![p](x) www.evil.example =HYPERLINK(\"x\") " + String(repeating: "å", count: 300)

  static func call(_ item: Case, _ language: Language, severity: Severity? = nil) throws -> RenderedPlaybook {
    let provider = PlaybookFacts.Provider(name: "Nordlys IT", callback: "+47 21 00 00 00", caller: "Kari")
    let facts = PlaybookFacts(case: item, provider: provider, language: language) { LocalClock.utc.text($0) }
    guard var facts, let playbook = try PlaybookLibrary()["impossible-travel"] else { throw Missing() }
    facts.contact.name = item.user
    facts.contact.phone = phone
    return try playbook.render(facts, severity: severity ?? item.severity, stage: item.stage, language: language)
  }

  static let phone = "+46 70 555 01 23"

  struct Missing: Error {}

  private static func sample(user: String, tenant: String, text: Phrase, value: String) -> Case {
    let first = finding(
      "00000000000000a1", "new-country", .medium, confidence: 64, user: user, tenant: tenant, text: text, value: value,
      at: Timestamp(seconds: 1_791_963_033))
    let second = finding(
      "00000000000000b2", "impossible-travel", .high, confidence: 87, user: user, tenant: tenant, text: text,
      value: value, at: Timestamp(seconds: 1_791_965_553))
    return Case(
      id: "K7M2P9QX", tenant: tenant, user: user, severity: .high, stage: .access, opened: first.time,
      lastSeen: second.time, state: .new, findings: [first, second])
  }

  private static func finding(
    _ id: String, _ detection: String, _ severity: Severity, confidence: Int, user: String, tenant: String,
    text: Phrase, value: String, at time: Timestamp
  ) -> Finding {
    let verdict = verdict(severity, confidence, text, at: time)
    return Finding(
      id: id, detection: detection, playbook: "impossible-travel", techniques: ["T1078.004"], tenant: tenant,
      user: user, time: time, verdict: verdict, occasion: occasion(value, at: time), caseID: "K7M2P9QX",
      eventIDs: [verdict.events[0].guid, "sign-in/42" + value],
      sources: [
        Finding.Source(file: "monday.json.gz" + value, record: 12),
        Finding.Source(file: "tuesday.csv" + value, record: 3),
      ])
  }

  private static func verdict(
    _ severity: Severity, _ confidence: Int, _ text: Phrase, at time: Timestamp
  ) -> Verdict {
    let (oslo, lagos) = (EventID(high: 0x1111_2222_3333_4444, low: 0x5555_6666_7777_8888), EventID(high: 1, low: 2))
    return Verdict(
      severity: severity, confidence: confidence, stage: .access,
      title: Phrase("Oslo, then Lagos 42 min later", sv: "Oslo, sedan Lagos 42 min senare") + text,
      summary: Phrase(
        "Lagos is 5,600 km from Oslo: nobody travels that far in 42 min.",
        sv: "Lagos ligger 5 600 km från Oslo: så långt reser ingen på 42 min.") + text,
      evidence: [
        Evidence(Phrase("8,000 km/h", sv: "8 000 km/h") + text, weight: 2.1, events: [oslo, lagos]),
        Evidence(
          Phrase("A network of rented servers", sv: "Ett nät av hyrda servrar") + text, weight: 3.25, events: [lagos]),
        Evidence(Phrase("The usual browser", sv: "Den vanliga webbläsaren") + text, weight: -0.4, events: [lagos]),
        Evidence(Phrase("A managed device", sv: "En hanterad enhet") + text, weight: -1.5),
      ],
      baseline: Phrase("98 % of 412 sign-ins from NO", sv: "98 % av 412 inloggningar från NO") + text,
      innocent: Phrase("A VPN that was just switched on.", sv: "En vpn som just slogs på.") + text,
      attacker: Phrase("A stolen session.", sv: "En stulen session.") + text,
      counterfactual: Phrase("Had the second come from Norway.", sv: "Om den andra kommit från Norge.") + text,
      events: [oslo, lagos], firstSeen: time.adding(seconds: -2_520))
  }

  private static func occasion(_ value: String, at time: Timestamp) -> Occasion {
    var occasion = Occasion(
      time: time, address: "198.51.100.7", country: "NG", region: "Lagos State" + value, city: "Lagos" + value,
      coordinates: Coordinates(latitude: 6.4541, longitude: 3.3947), disputedPlace: "US, Ashburn" + value,
      belief: .disputedLog,
      network: Network(
        asn: 64_500, organisation: "Example Hosting" + value, label: "Example VPN" + value, kinds: [.vpn, .hosting]),
      application: "Exchange Online" + value, device: "laptop-1" + value, os: "Windows" + value,
      browser: "Edge" + value, client: "Browser" + value, outcome: .passwordRight, code: 50_074, secondFactor: .denied)
    occasion.format = "entra-sign-ins"
    return occasion
  }
}
