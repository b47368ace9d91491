internal import Events

/// The part of an encoded finding that a detector gave.
struct EncodedVerdict: Codable {
  var severity: String
  var confidence: Int
  var stage: UInt8
  var title: EncodedPhrase
  var summary: EncodedPhrase
  var evidence: [EncodedEvidence]
  var baseline: EncodedPhrase
  var innocent: EncodedPhrase
  var attacker: EncodedPhrase
  var counterfactual: EncodedPhrase
  var events: [EncodedEventID]
  var firstSeen: Int64

  init(_ verdict: Verdict) {
    severity = verdict.severity.name
    confidence = verdict.confidence
    stage = verdict.stage.rawValue
    title = EncodedPhrase(verdict.title)
    summary = EncodedPhrase(verdict.summary)
    evidence = verdict.evidence.map(EncodedEvidence.init)
    baseline = EncodedPhrase(verdict.baseline)
    innocent = EncodedPhrase(verdict.innocent)
    attacker = EncodedPhrase(verdict.attacker)
    counterfactual = EncodedPhrase(verdict.counterfactual)
    events = verdict.events.map(EncodedEventID.init)
    firstSeen = verdict.firstSeen.microseconds
  }

  func verdict() throws(CodecError) -> Verdict {
    guard let severity = Severity(name: severity) else { throw .malformed("an unknown severity") }
    guard let stage = Stage(rawValue: stage) else { throw .malformed("an unknown stage") }
    return Verdict(
      severity: severity, confidence: confidence, stage: stage, title: title.phrase, summary: summary.phrase,
      evidence: evidence.map(\.evidence), baseline: baseline.phrase, innocent: innocent.phrase,
      attacker: attacker.phrase,
      counterfactual: counterfactual.phrase, events: events.map(\.id),
      firstSeen: Timestamp(microseconds: firstSeen))
  }
}

/// One line of evidence.
struct EncodedEvidence: Codable {
  var text: EncodedPhrase
  var weight: Double
  var events: [EncodedEventID]

  init(_ evidence: Evidence) {
    text = EncodedPhrase(evidence.text)
    weight = evidence.weight
    events = evidence.events.map(EncodedEventID.init)
  }

  var evidence: Evidence { Evidence(text.phrase, weight: weight, events: events.map(\.id)) }
}

/// A text in every language.
struct EncodedPhrase: Codable {
  var en: String
  var sv: String

  init(_ phrase: Phrase) {
    en = phrase.english
    sv = phrase.swedish
  }

  var phrase: Phrase { Phrase(en, sv: sv) }
}
