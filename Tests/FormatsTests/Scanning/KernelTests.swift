import CByteScan
import Testing

@testable import Formats

@Suite("Byte kernels")
struct KernelTests {
  /// Texts full of what the kernels look for, at lengths around the block size and at every place in a block.
  static func randomText(_ random: inout SeededGenerator) -> [UInt8] {
    let alphabets = [
      "\"\\{}[], abc", "\"\"\"\",a", "\\\\\\\\\"", "abcdefgh\u{7F}\u{1}\u{B}", "{[]}", "aaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
    ]
    let alphabet = Array(alphabets.randomElement(using: &random)?.utf8 ?? "a".utf8) + [0xFB, 0xDB, 0xA2, 0x02]
    let count = Int.random(in: 0...(Bool.random(using: &random) ? 70 : 400), using: &random)
    return (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
  }

  static var kernelSets: [UnsafePointer<nv_kernels>] {
    var sets: [UnsafePointer<nv_kernels>] = []
    while let set = nv_kernels_at(sets.count) { sets.append(set) }
    return sets
  }

  @Test("there is a portable set and, on the machines we build for, a vector set")
  func setsExist() {
    let names = KernelTests.kernelSets.map { String(cString: $0.pointee.name) }
    #expect(names.first == "portable")
    #expect(names.count >= 2)
  }

  @Test("every set agrees with the reference on six thousand random texts")
  func setsAgree() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<6_000 {
      let text = KernelTests.randomText(&random)
      let guarded = GuardedBytes(text)
      guard let start = guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { continue }
      let end = start + text.count
      for set in KernelTests.kernelSets.map(\.pointee) {
        let agrees =
          set.string_end(start, end) - start == ReferenceKernels.stringEnd(text)
          && set.quoted_end(start, end) - start == ReferenceKernels.quotedEnd(text)
          && set.quote_or_backslash(start, end) - start == ReferenceKernels.quoteOrBackslash(text)
          && set.find(start, end, UInt8(ascii: ",")) - start == ReferenceKernels.find(text, UInt8(ascii: ","))
          && set.find(start, end, 0) - start == ReferenceKernels.find(text, 0)
        #expect(agrees, "\(String(cString: set.name)), round \(round): \(text)")
      }
    }
  }

  @Test("what is found within a text alone is what stands first, with nothing readable behind it")
  func within() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4_000 {
      let text = KernelTests.randomText(&random)
      text.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let end = start + text.count
        #expect(nv_find_within(start, end, 0x22) - start == text.firstIndex(of: 0x22) ?? text.count)
        #expect(nv_find_blank_within(start, end) - start == text.firstIndex { $0 <= 0x20 } ?? text.count)
      }
    }
  }

  @Test("a text within a text is found where it stands first, wherever that is")
  func textInText() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...90, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
      let wanted = (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
      let found = text.withUnsafeBytes { $0.first(wanted) }
      #expect(found == text.indices.first { text[$0...].starts(with: wanted) })
    }
  }

  @Test("every set finds the end of a container where the reference does")
  func containersAgree() {
    var random = SeededGenerator(seed: 2)
    for round in 0..<6_000 {
      let text = [UInt8(ascii: "{")] + KernelTests.randomText(&random)
      let guarded = GuardedBytes(text)
      guard let start = guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { continue }
      let expected = ReferenceKernels.containerEnd(text)
      for set in KernelTests.kernelSets.map(\.pointee) {
        let found = set.container_end(start, start + text.count).map { $0 - start }
        #expect(found == expected, "\(String(cString: set.name)), round \(round): \(text)")
      }
    }
  }

  @Test("every set leaves out every second quote as the reference does, within the room that it asks for")
  func unquotesAgree() {
    var random = SeededGenerator(seed: 3)
    for round in 0..<5_000 {
      let text = KernelTests.randomText(&random)
      let guarded = GuardedBytes(text)
      guard let start = guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { continue }
      let expected = ReferenceKernels.unquote(text)
      for set in KernelTests.kernelSets.map(\.pointee) {
        var copy = [UInt8](repeating: 0xEE, count: text.count + Int(NV_GUARD) + 1)
        let count = copy.withUnsafeMutableBufferPointer { buffer in
          buffer.baseAddress.map { set.unquote($0, start, text.count) } ?? 0
        }
        let agrees = Array(copy[..<count]) == expected && copy.last == 0xEE
        #expect(agrees, "\(String(cString: set.name)), round \(round): \(text)")
      }
    }
  }

  @Test("walks that stop and go on at any byte end where the portable set ends them in one go")
  func walksAgree() throws {
    var random = SeededGenerator(seed: 4)
    let portable = try #require(KernelTests.kernelSets.first?.pointee)
    for round in 0..<5_000 {
      let text = KernelTests.randomText(&random)
      let guarded = GuardedBytes(text)
      guard let start = guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { continue }
      let split = Int.random(in: 0...text.count, using: &random)
      let (json, csv) = (jsonEnd(portable, start, text.count), csvEnd(portable, start, text.count))
      for set in KernelTests.kernelSets.map(\.pointee) {
        let agrees =
          jsonEnd(set, start, text.count, split: split) == json && csvEnd(set, start, text.count, split: split) == csv
        #expect(agrees, "\(String(cString: set.name)), round \(round), split at \(split): \(text)")
      }
    }
  }

  /// From within an array; in two parts if there is a `split`.
  private func jsonEnd(_ set: nv_kernels, _ start: UnsafePointer<UInt8>, _ count: Int, split: Int = 0) -> Int {
    var walk = nv_json_walk(depth: 1, in_string: false, escaped: false)
    let first = set.json_walk(&walk, start, split)
    if walk.depth == 0 { return first }
    return split + set.json_walk(&walk, start + split, count - split)
  }

  private func csvEnd(_ set: nv_kernels, _ start: UnsafePointer<UInt8>, _ count: Int, split: Int = 0) -> Int {
    var walk = nv_csv_walk(quoted: false, may_open: true)
    let first = set.csv_walk(&walk, start, split, UInt8(ascii: ","), UInt8(ascii: "a"))
    if first < split { return first }
    return split + set.csv_walk(&walk, start + split, count - split, UInt8(ascii: ","), UInt8(ascii: "a"))
  }

  @Test("a container of many blocks ends at its own bracket, whatever its strings hold")
  func longContainer() throws {
    let inner = String(repeating: #"{"a\\":"}]\"{[","b":[1,2,{"c":null}]},"#, count: 500)
    let text = Array("[\(inner)0]]]".utf8)
    let guarded = GuardedBytes(text)
    let start = try #require(guarded.bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    for set in KernelTests.kernelSets.map(\.pointee) {
      #expect(set.container_end(start, start + text.count).map { $0 - start } == text.count - 2)
    }
  }
}
