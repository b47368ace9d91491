internal import Baselines

/// Which detections look at which events, as sets of their positions in the catalogue: an event is held against all of
/// them at once, because most detections look at few events and every event asks.
struct Panel: Sendable {
  /// Those that look whatever the traits are.
  private var uncued: UInt64 = 0
  /// By number of the trait that calls for them.
  private var byTrait: [UInt64] = Array(repeating: 0, count: 64)
  private var bySign: [UInt64] = Array(repeating: 0, count: 32)
  /// Traits and signs that any detection asks about.
  private var cues: UInt64 = 0
  private var signs: UInt32 = 0

  /// At most 64.
  init(_ detectors: [any Detector.Type]) {
    precondition(detectors.count <= 64, "a panel has room for 64 detections")
    for (i, detector) in detectors.enumerated() {
      let bit: UInt64 = 1 << UInt64(i)
      if detector.cues.rawValue == 0 { uncued |= bit }
      for trait in byTrait.indices where detector.cues.rawValue >> UInt64(trait) & 1 != 0 { byTrait[trait] |= bit }
      for sign in bySign.indices where detector.signs.rawValue >> UInt32(sign) & 1 != 0 { bySign[sign] |= bit }
      cues |= detector.cues.rawValue
      signs |= detector.signs.rawValue
    }
  }

  /// Hands out the positions of those that look at such an event, in order.
  @inline(__always)
  func forEach(_ traits: Traits, _ signs: Signs, _ body: (Int) -> Void) {
    var cued = uncued
    Panel.forEachBit(of: traits.rawValue & cues) { cued |= byTrait[$0] }
    var signed: UInt64 = 0
    Panel.forEachBit(of: UInt64(signs.rawValue & self.signs)) { signed |= bySign[$0] }
    Panel.forEachBit(of: cued & signed, body)
  }

  @inline(__always)
  private static func forEachBit(of bits: UInt64, _ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
