import Events
import Foundation
import Store

/// A finding of Anna's with nothing in it but what the work on cases looks at.
func made(
  _ id: String, detection: String = "new-country", severity: Severity = .high, case caseID: String = "K7M2P9QX",
  user: String = "anna.berg@fjordbygg.example", country: String = "ES", time: Timestamp = Timestamp(seconds: 900_000)
) -> Finding {
  let nothing = Phrase("", sv: "")
  let verdict = Verdict(
    severity: severity, confidence: 80, stage: .access, title: Phrase("New country", sv: "Nytt land"), summary: nothing,
    evidence: [], baseline: nothing, innocent: nothing, attacker: nothing, counterfactual: nothing,
    events: [EventID(high: 1, low: StableHash.of(id))], firstSeen: time)
  let occasion = Occasion(
    time: time, address: "198.51.100.7", country: country, region: "", city: "", coordinates: nil, disputedPlace: "",
    belief: .logOnly, network: Network(), application: "", device: "", os: "", browser: "", client: "",
    outcome: .granted, code: 0, secondFactor: .unknown)
  return Finding(
    id: id, detection: detection, playbook: detection, techniques: [], tenant: "fjordbygg", user: user, time: time,
    verdict: verdict, occasion: occasion, caseID: caseID, eventIDs: [], sources: [])
}

/// A store in a folder that goes away with it.
final class MadeStore {
  let folder: String
  let store: Store

  init(_ cases: [Case]) throws {
    folder = NSTemporaryDirectory() + "casework-tests-" + UUID().uuidString
    store = try Store.open(folder + "/a.sqlite", mode: .readWrite)
    try store.checkpoint { checkpoint in
      for item in cases { try checkpoint.upsert(item) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
