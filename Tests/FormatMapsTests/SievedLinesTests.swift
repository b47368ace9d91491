import FormatMaps
import Testing

@testable import Formats

@Suite("The sieve of lines that no format at hand reads")
struct SievedLinesTests {
  /// Every line of every example of every map.
  private static let lines: [String] = FormatMaps.builtIn().flatMap { map in
    ((try? map.examples()) ?? []).flatMap { $0.content.split(separator: "\n").map(String.init) }
  }

  @Test("lets through every format that knows a line, and is sure only of those")
  func complete() {
    let formats = FormatMaps.builtInCatalogue.all
    let sieve = LineSieve(formats, lanes: [])
    var known = 0
    for line in SievedLinesTests.lines {
      let guarded = Array(line.utf8) + [UInt8](repeating: 0, count: Chunk.guardBytes)
      guarded.withUnsafeBytes { bytes in
        let text = UnsafeRawBufferPointer(rebasing: bytes[..<line.utf8.count])
        guard let suspects = sieve.suspects(of: text) else { return }
        let keys = SampleKeys(json: text)
        for (number, format) in formats.enumerated() {
          let knows = format.recognise(keys) >= FormatRecognition.least
          if knows { known += 1 }
          #expect(!knows || suspects.contains(number), "\(format.id): \(line)")
          #expect(knows || !suspects.contains(number) || !sieve.isSure(number), "\(format.id): \(line)")
        }
      }
    }
    #expect(known > 300)
  }
}
