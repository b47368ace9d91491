import Events

/// A finding with something in every field.
func sampleFinding(
  _ id: String = "00000000000000a1", case caseID: String = "k7m2p9qx", tenant: String = "fjordbygg",
  user: String = "anna.berg@fjordbygg.example", time: Timestamp = Timestamp(seconds: 1_791_965_553),
  severity: Severity = .high
) -> Finding {
  let event = EventID(high: 0x1234, low: 0xABCD)
  let verdict = Verdict(
    severity: severity, confidence: 87, stage: .access, title: Phrase("Impossible travel", sv: "Omöjlig resa"),
    summary: Phrase("Oslo, then Lagos", sv: "Oslo, sedan Lagos"),
    evidence: [Evidence(Phrase("7,000 km/h", sv: "7 000 km/h"), weight: 2.1, events: [event])],
    baseline: Phrase("usually NO", sv: "vanligen NO"), innocent: Phrase("a VPN", sv: "en VPN"),
    attacker: Phrase("a stolen session", sv: "en stulen session"), counterfactual: Phrase("same city", sv: "samma ort"),
    events: [event], firstSeen: time.adding(seconds: -3_600))
  let occasion = Occasion(
    time: time, address: "198.51.100.7", country: "NG", region: "Lagos", city: "Lagos",
    coordinates: Coordinates(latitude: 6.45, longitude: 3.39), disputedPlace: "US by the database",
    belief: .disputedLog,
    network: Network(asn: 64_500, organisation: "Example Net", label: "Example VPN", kinds: [.vpn, .hosting]),
    application: "Exchange", device: "laptop-1", os: "Windows", browser: "Edge", client: "Browser",
    outcome: .passwordRight, code: 50_074, secondFactor: .denied)
  return Finding(
    id: id, detection: "impossible-travel", playbook: "impossible-travel", techniques: ["T1078.004"], tenant: tenant,
    user: user, time: time, verdict: verdict, occasion: occasion, caseID: caseID, eventIDs: [event.guid],
    sources: [Finding.Source(file: "monday.json", record: 12)])
}

/// A case around findings of its own id; one `sampleFinding` when none are given.
func sampleCase(
  _ id: String = "k7m2p9qx", tenant: String = "fjordbygg", user: String = "anna.berg@fjordbygg.example",
  severity: Severity = .high, opened: Timestamp = Timestamp(seconds: 1_791_965_553), findings: [Finding]? = nil
) -> Case {
  let own = findings ?? [sampleFinding("finding-of-\(id)", case: id, tenant: tenant, user: user, time: opened)]
  return Case(
    id: id, tenant: tenant, user: user, severity: severity, stage: .access, opened: opened,
    lastSeen: own.map(\.time).max() ?? opened, state: .new, findings: own)
}
