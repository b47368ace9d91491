import Baselines
import Events
import Testing

@testable import Detections

@Suite("The panel of detections")
struct PanelTests {
  /// What the panel is for, one detection after the other.
  private func asked(_ traits: Traits, _ signs: Signs) -> [String] {
    Catalogue.all.filter { detector in
      let isCued = detector.cues.rawValue == 0 || !detector.cues.isDisjoint(with: traits)
      return isCued && !detector.signs.isDisjoint(with: signs)
    }.map { $0.rule.id }
  }

  private func named(_ traits: Traits, _ signs: Signs) -> [String] {
    var ids: [String] = []
    Catalogue.panel.forEach(traits, signs) { ids.append(Catalogue.all[$0].rule.id) }
    return ids
  }

  @Test("asks every detection that an event concerns, in the order of the catalogue, and no other")
  func everyPair() {
    for trait in 0..<64 {
      for sign in 0..<32 {
        let (traits, signs) = (Traits(rawValue: 1 << UInt64(trait)), Signs(rawValue: 1 << UInt32(sign)))
        #expect(named(traits, signs) == asked(traits, signs))
      }
    }
    #expect(named([], .everything) == asked([], .everything))
    #expect(named([], []).isEmpty)
  }

  @Test("asks each once, whatever speaks for it")
  func together() {
    var (traits, signs) = (UInt64(0x9E37_79B9_7F4A_7C15), UInt32(0x2545_F491))
    for _ in 0..<200 {
      traits = traits &* 0xD134_2543_DE82_EF95 &+ 1
      signs = signs &* 1_664_525 &+ 1_013_904_223
      #expect(
        named(Traits(rawValue: traits), Signs(rawValue: signs))
          == asked(Traits(rawValue: traits), Signs(rawValue: signs)))
    }
    #expect(named(Traits(rawValue: .max), .everything) == Catalogue.all.map { $0.rule.id })
  }
}
