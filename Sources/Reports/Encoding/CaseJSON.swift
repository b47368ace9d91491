package import Events

extension JSON {
  /// A case with its findings in full.
  package static func `case`(_ item: Case, language: Language) -> JSON {
    .object(header(item) + [("findings", .array(item.findings.map { .finding($0, language: language) }))])
  }

  /// A case with the ids of its findings, and who has it and what time is left where that is known.
  package static func caseSummary(_ item: Case, status: WorkStatus? = nil, language: Language) -> JSON {
    let title: [(String, JSON)] = [("title", .text(item.lead?.verdict.title.text(language) ?? ""))]
    return .object(
      header(item) + (status.map(summary) ?? []) + title + [("findings", .strings(item.findings.map(\.id)))])
  }

  private static func header(_ item: Case) -> [(String, JSON)] {
    [
      ("schema", .integer(schema)), ("id", .string(item.id)), ("tenant", .string(item.tenant)),
      ("user", .string(item.user)), ("severity", .string(item.severity.name)), ("stage", .string(item.stage.name)),
      ("state", .string(item.state.rawValue)), ("opened", .time(item.opened)), ("lastSeen", .time(item.lastSeen)),
      ("members", .strings(item.members)),
    ]
  }
}
