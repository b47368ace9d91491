internal import Baselines
internal import Events

extension Clue {
  /// What a tenant as a whole shows.
  package enum Tenant: Hashable, Sendable {
    case silence(hours: Int, usual: Int)
    case rate(RateThreshold.Measured)
    /// People of one campaign, and what they have in common.
    case sharedStranger(people: Int)
    case samePrefix
    case networkNewToTenant
    case networkOfTenant
    case strangeEach
  }
}

extension Narrator {
  func text(_ clue: Clue.Tenant) -> Phrase {
    switch clue {
    case .silence(let hours, let usual):
      Phrase("no event in ", sv: "ingen händelse på ") + Wording.duration(Double(hours) * 3_600)
        + Phrase(", in which ", sv: ", då ") + Wording.number(usual) + Phrase(" are usual", sv: " är vanligt")
    case .rate(let measured):
      measured.rate.phrase + Phrase(": ", sv: ": ") + measured.rate.text(measured.value)
        + Phrase(", beyond ", sv: ", bortom ") + measured.rate.text(measured.line)
    case .sharedStranger(let people):
      Wording.number(people)
        + Phrase(
          " people's accounts were used within 24 hours from the same unfamiliar source with the same software",
          sv: " personers konton användes inom 24 timmar från samma främmande källa med samma programvara")
    case .samePrefix:
      Phrase("all of it from neighbouring addresses", sv: "allt från grannadresser")
        + inBrackets(network)
    case .networkNewToTenant:
      Phrase(
        "hardly anybody in the organisation uses that network", sv: "knappt någon i organisationen använder det nätet")
    case .networkOfTenant:
      Phrase("others in the organisation use that network too", sv: "även andra i organisationen använder det nätet")
    case .strangeEach:
      Phrase(
        "how strange each of the sign-ins was by itself, on average",
        sv: "hur främmande var och en av inloggningarna var för sig, i genomsnitt")
    }
  }
}
