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

  private enum Requirement: UInt32 { case none, single, multiple }

  private static func requirement(_ cell: Cell?, _ context: inout ReadingContext) -> Requirement {
    let requirement = context.answer(.requirement, cell) { _, cell in
      let found: Requirement = cell.holds("single") ? .single : cell.holds("multi") ? .multiple : .none
      return found.rawValue
    }
    return Requirement(rawValue: requirement) ?? .none
  }

  private static func known(_ text: Cell?, _ context: inout ReadingContext) -> SecondFactor? {
    let answer = context.answer(.secondFactor, text) { _, text in said(text).map { UInt32($0.rawValue) } ?? 0 }
    return answer == 0 ? nil : SecondFactor(rawValue: UInt8(answer))
  }

  /// The prose of `additionalDetails` and of the portal's column "Multifactor authentication result".
  private static func said(_ text: Cell?) -> SecondFactor? {
    guard let text = text?.present else { return nil }
    if text.holds("claim in the token") || text.holds("remembered device") || text.holds("previously satisfied") {
      return text.holds("first factor") ? nil : .previouslySatisfied
    }
    if text.holds("mfa denied") || text.holds("fraud") || text.holds("user declined") { return .denied }
    if text.holds("mfa completed") || text.holds("mfa successfully") || text.holds("mfa requirement satisfied") {
      return .satisfied
    }
    return nil
  }

  /// The last step that speaks of a second factor decides; the first factor's steps do not.
  private static func steps(_ details: Cell?) -> SecondFactor? {
    guard let details else { return nil }
    var walk = RawWalk(details)
    var state: SecondFactor?
    while let step = walk.next()?.value {
      if let said = said(step["authenticationStepResultDetail"]) { state = said }
      if step["authenticationStepRequirement"]?.holds("multi") == true, step["succeeded"]?.bool == true {
        let earlier = step["authenticationMethod"]?.holds("previously satisfied") == true
        state = state ?? (earlier ? .previouslySatisfied : .satisfied)
      }
    }
    return state
  }
}
