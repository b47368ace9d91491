internal import Events
internal import Foundation

/// A finding as the store keeps it, apart from the model so that either can change without the other. Times are
/// microseconds; a new field is optional here, and a changed one makes a new schema.
struct EncodedFinding: Codable {
  static let schema = 1

  var schema: Int
  var id: String
  var detection: String
  var playbook: String
  var techniques: [String]
  var tenant: String
  var user: String
  var time: Int64
  var caseID: String
  var verdict: EncodedVerdict
  var occasion: EncodedOccasion
  var eventIDs: [String]
  var sources: [Source]
  var affected: [String]?
  var related: [String]?
  var ended: Int64?

  struct Source: Codable {
    var file: String
    var record: Int
  }

  init(_ finding: Finding) {
    schema = EncodedFinding.schema
    id = finding.id
    detection = finding.detection
    playbook = finding.playbook
    techniques = finding.techniques
    tenant = finding.tenant
    user = finding.user
    time = finding.time.microseconds
    caseID = finding.caseID
    verdict = EncodedVerdict(finding.verdict)
    occasion = EncodedOccasion(finding.occasion)
    eventIDs = finding.eventIDs
    sources = finding.sources.map { Source(file: $0.file, record: $0.record) }
    affected = finding.affected.isEmpty ? nil : finding.affected
    related = finding.related.isEmpty ? nil : finding.related
    ended = finding.ended?.microseconds
  }

  func finding() throws(CodecError) -> Finding {
    var finding = Finding(
      id: id, detection: detection, playbook: playbook, techniques: techniques, tenant: tenant, user: user,
      time: Timestamp(microseconds: time), verdict: try verdict.verdict(), occasion: try occasion.occasion(),
      caseID: caseID, eventIDs: eventIDs, sources: sources.map { Finding.Source(file: $0.file, record: $0.record) })
    finding.affected = affected ?? []
    finding.related = related ?? []
    finding.ended = ended.map { Timestamp(microseconds: $0) }
    return finding
  }
}

extension Finding {
  /// As the text that `init(stored:)` reads.
  func stored() throws -> String { try StoredJSON.text(EncodedFinding(self)) }

  init(stored text: String) throws(CodecError) {
    let encoded = try StoredJSON.value(EncodedFinding.self, text)
    guard encoded.schema == EncodedFinding.schema else { throw .malformed("a finding of schema \(encoded.schema)") }
    self = try encoded.finding()
  }
}
