package import Events

/// The published schema of a finding, version 1. It changes only by adding keys; Docs/JSON.md describes it.
extension JSON {
  package static let schema = 1

  package static func finding(_ finding: Finding, language: Language) -> JSON {
    let verdict = finding.verdict
    return .object([
      ("schema", .integer(schema)), ("id", .string(finding.id)), ("detection", .string(finding.detection)),
      ("severity", .string(verdict.severity.name)), ("confidence", .integer(verdict.confidence)),
      ("stage", .string(verdict.stage.name)), ("tenant", .string(finding.tenant)), ("user", .string(finding.user)),
      ("time", .time(finding.time)), ("firstSeen", .time(verdict.firstSeen)), ("lastSeen", .time(finding.time)),
      ("title", .string(verdict.title.text(language))), ("summary", .string(verdict.summary.text(language))),
      ("eventIDs", .strings(finding.eventIDs)),
      ("evidence", .array(verdict.evidence.map { evidence($0, of: finding, language: language) })),
      ("baseline", .string(verdict.baseline.text(language))), ("innocent", .string(verdict.innocent.text(language))),
      ("attacker", .string(verdict.attacker.text(language))),
      ("counterfactual", .string(verdict.counterfactual.text(language))),
      ("playbook", .string(finding.playbook)), ("techniques", .strings(finding.techniques)),
      ("case", .string(finding.caseID)), ("occasion", occasion(finding.occasion)),
      ("source", .array(finding.sources.map(source))), ("affected", .strings(finding.affected)),
      ("related", .strings(finding.related)), ("ended", finding.ended.map { .time($0) } ?? .null),
    ])
  }

  private static func source(_ source: Finding.Source) -> JSON {
    .object([("file", .string(source.file)), ("record", .integer(source.record))])
  }

  private static func evidence(_ line: Evidence, of finding: Finding, language: Language) -> JSON {
    let names = zip(finding.verdict.events, finding.eventIDs)
    let ids = line.events.compactMap { event in names.first { $0.0 == event }?.1 }
    return .object([
      ("text", .string(line.text.text(language))), ("weight", .number(line.weight)), ("eventIDs", .strings(ids)),
    ])
  }

  private static func occasion(_ sign: Occasion) -> JSON {
    .object([
      ("time", .time(sign.time)), ("address", .text(sign.address)), ("country", .text(sign.country)),
      ("region", .text(sign.region)), ("city", .text(sign.city)),
      ("latitude", sign.coordinates.map { .number($0.latitude) } ?? .null),
      ("longitude", sign.coordinates.map { .number($0.longitude) } ?? .null),
      ("disputedPlace", .text(sign.disputedPlace)), ("belief", .string(sign.belief.name)),
      ("asn", sign.network.asn == 0 ? .null : .integer(Int(sign.network.asn))),
      ("network", .text(sign.network.organisation)), ("label", .text(sign.network.label)),
      ("networkKinds", .strings(sign.network.kinds.names)), ("application", .text(sign.application)),
      ("device", .text(sign.device)), ("os", .text(sign.os)), ("browser", .text(sign.browser)),
      ("client", .text(sign.client)), ("outcome", .string(sign.outcome.name)), ("code", .integer(sign.code)),
      ("secondFactor", .string(sign.secondFactor.name)), ("format", .text(sign.format)),
      ("operation", .text(sign.operation)), ("target", .text(sign.target)),
    ])
  }
}
