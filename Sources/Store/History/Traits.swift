internal import Events

/// Everything in an event that is a small number, in one word: code 32 bits, flags 16, then kind, flow, second factor
/// and outcome in 4 each. Few combinations occur in a person's day, so the column costs next to nothing.
struct Traits: Equatable {
  var word: UInt64

  init(word: UInt64) { self.word = word }

  init(_ event: Event) {
    word = UInt64(UInt32(bitPattern: event.code)) << 32 | UInt64(event.flags.rawValue) << 16
    word |= UInt64(event.kind.rawValue) << 12 | UInt64(event.flow.rawValue) << 8
    word |= UInt64(event.secondFactor.rawValue) << 4 | UInt64(event.outcome.rawValue)
  }

  /// Sets the traits of `event`; an unknown kind, flow, factor or outcome is an error.
  func apply(to event: inout Event) throws(CodecError) {
    guard let kind = Event.Kind(rawValue: nibble(12)), let flow = Flow(rawValue: nibble(8)),
      let secondFactor = SecondFactor(rawValue: nibble(4)), let outcome = Outcome(rawValue: nibble(0))
    else { throw .malformed("an event of a kind that this version does not know") }
    event.code = Int32(bitPattern: UInt32(truncatingIfNeeded: word >> 32))
    event.flags = Event.Flags(rawValue: UInt16(truncatingIfNeeded: word >> 16))
    event.kind = kind
    event.flow = flow
    event.secondFactor = secondFactor
    event.outcome = outcome
  }

  private func nibble(_ shift: UInt64) -> UInt8 { UInt8(word >> shift & 0xF) }
}
