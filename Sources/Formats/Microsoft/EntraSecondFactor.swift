internal import Events

/// What an Entra sign-in tells of a second factor.
enum EntraSecondFactor {
  /// From the error code first, then from the requirement, the steps and what was said of them.
  static func state(
    _ record: borrowing RecordScanner, of event: Event, _ context: inout ReadingContext
  ) -> SecondFactor {
    let byCode = EntraOutcome.secondFactor(of: event.code)
    if byCode != .unknown { return byCode }
    if let said = known(record[.resultDetail], &context) ?? known(record[.mfaResult], &context) { return said }
    if let said = steps(record[.authDetails]) { return said }
    switch requirement(record[.authRequirement], &context) {
    case .none: return .unknown
    case .single: return .notRequired
    case .multiple:
      if event.outcome != .granted { return .unknown }
      // Nobody is asked during a refresh in the background: what is required there was done earlier.
      return event.flow == .nonInteractive ? .previouslySatisfied : .satisfied
    }
  }

  /// How a second factor was refused, from what was said of it.
  static func refusal(_ record: borrowing RecordScanner) -> Event.Flags {
    for cell in [record[.resultDetail], record[.mfaResult], record[.authDetails], record[.riskEvents]] {
      guard let cell else { continue }
      let flags: Event.Flags? = cell.withBytes { text in
        if text.holds("fraud") || text.holds("userreportedsuspicious") { return .reportedByUser }
        return text.holds("no response") || text.holds("timed out") || text.holds("not answered")
          || text.holds("did not respond") ? .unanswered : nil
      }
      if let flags { return flags }
    }
    return []
  }

  private enum Requirement: UInt32 { case none, single, multiple }

  private static func requirement(_ cell: Cell?, _ context: inout ReadingContext) -> Requirement {
    let requirement = context.answer(.requirement, cell) { _, cell in
      let found: Requirement =
        singleWords.contains(where: cell.holds)
        ? .single : multipleWords.contains(where: cell.holds) ? .multiple : .none
      return found.rawValue
    }
    return Requirement(rawValue: requirement) ?? .none
  }

  /// `singleFactorAuthentication`, and what the portal's translations make of "Single-factor authentication".
  private static let singleWords: [StaticString] = [
    "single", "monofact", "unique", "un seul", "un solo", "\u{FA}nico", "einstufig", "ein-faktor", "einzel",
    "enfaktor", "en faktor", "enkel",
  ]
  private static let multipleWords: [StaticString] = [
    "multi", "mehrstufig", "mehrfaktor", "m\u{FA}ltiple", "flerfaktor",
  ]

  private static func known(_ text: Cell?, _ context: inout ReadingContext) -> SecondFactor? {
    let answer = context.answer(.secondFactor, text) { _, text in
      text.withBytes { bytes in
        // The portal's prose has no-break spaces in places.
        if !bytes.holds("\u{A0}") { return said(bytes) }
        return Array(String(text: bytes).replacing("\u{A0}", with: " ").utf8).withUnsafeBytes(said)
      }.map { UInt32($0.rawValue) } ?? 0
    }
    return answer == 0 ? nil : SecondFactor(rawValue: UInt8(answer))
  }

  /// The prose of `additionalDetails` and of the portal's column "Multifactor authentication result".
  private static func said(_ text: UnsafeRawBufferPointer) -> SecondFactor? {
    if text.isNull { return nil }
    if text.holds("claim in the token") || text.holds("remembered device") || text.holds("previously satisfied") {
      return text.holds("first factor") ? nil : .previouslySatisfied
    }
    if text.holds("mfa denied") || text.holds("fraud") || text.holds("user declined") { return .denied }
    if text.holds("mfa completed") || text.holds("mfa successfully") || text.holds("mfa requirement satisfied") {
      return .satisfied
    }
    // By a trusted location, a registered device or an application's own password: nobody was asked.
    if text.holds("mfa requirement skipped") { return .notRequired }
    return isClaimTranslated(text) ? .previouslySatisfied : nil
  }

  /// "MFA requirement satisfied by claim in the token" in French, Spanish, German and Swedish.
  private static func isClaimTranslated(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.holds("token") || text.holds("jeton"), text.holds("mfa") || text.holds("multi") else { return false }
    let words: [StaticString] = ["satisfai", "satisfech", "cumpl", "erf\u{FC}llt", "uppfyll"]
    return words.contains { text.holds($0) }
  }

  /// The last step that speaks of a second factor decides; the first factor's steps do not.
  private static func steps(_ details: Cell?) -> SecondFactor? {
    guard let details else { return nil }
    var walk = RawWalk(details)
    var state: SecondFactor?
    while let step = walk.next()?.value {
      if let said = step["authenticationStepResultDetail"]?.withBytes(said) { state = said }
      if step["authenticationStepRequirement"]?.holds("multi") == true, step["succeeded"]?.bool == true {
        let earlier = step["authenticationMethod"]?.holds("previously satisfied") == true
        state = state ?? (earlier ? .previouslySatisfied : .satisfied)
      }
    }
    return state
  }
}
