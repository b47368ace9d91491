import Testing

@testable import Formats

@Suite struct `Compressed content` {
  let text = Array((0..<20_000).map { "{\"n\":\($0)}\n" }.joined().utf8)

  @Test(arguments: [1, 7, 4096, Int.max])
  func `gzip unpacks whatever the size of reads`(readSize: Int) throws {
    let result = try content(Compressed.gzip(text), readSize: readSize)
    #expect(result.bytes == text)
    #expect(result.error == nil)
  }

  @Test func `members of a gzip file follow one another, and zeros may follow the last`() throws {
    let half = text.count / 2
    let stored = Compressed.gzip(Array(text[..<half])) + Compressed.gzip([]) + Compressed.gzip(Array(text[half...]))
    let result = try content(stored + [UInt8](repeating: 0, count: 600_000), readSize: 1000)
    #expect(result.bytes == text)
    #expect(result.error == nil)
  }

  @Test func `what follows a gzip member and is no gzip is an error after the content`() throws {
    let result = try content(Compressed.gzip(text) + Array("oops".utf8))
    #expect(result.bytes == text)
    #expect(result.error?.kind == .damaged)
  }

  @Test(arguments: [1, 100, Int.max])
  func `a gzip file that breaks off gives what stood before, and then its place`(readSize: Int) throws {
    let stored = Compressed.gzip(text)
    let cut = Array(stored[..<(stored.count / 2)])
    let result = try content(cut, readSize: readSize)
    #expect(result.bytes.count > text.count / 4)
    #expect(result.bytes[...] == text[..<result.bytes.count])
    #expect(result.error?.kind == .truncated)
    #expect(result.error?.place == .stored(UInt64(cut.count)))
  }

  @Test func `a gzip file with a flipped byte gives what stood before, and then an error`() throws {
    var stored = Compressed.gzip(text)
    stored[stored.count / 2] ^= 0xFF
    let result = try content(stored)
    #expect(result.error?.kind == .damaged)
    #expect(result.bytes.count < text.count + 70_000)
  }

  @Test func `a gzip checksum that is wrong is an error`() throws {
    var stored = Compressed.gzip(text)
    stored[stored.count - 6] ^= 1
    let result = try content(stored)
    #expect(result.bytes == text)
    #expect(result.error?.kind == .damaged)
  }

  @Test(arguments: [1, 7, 4096, Int.max])
  func `zstd unpacks frame after frame, with skippable ones between`(readSize: Int) throws {
    let half = text.count / 2
    let skippable: [UInt8] = [0x53, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let stored =
      skippable + Compressed.zstd(Array(text[..<half])) + skippable + Compressed.zstd(Array(text[half...])) + skippable
    let result = try content(stored, readSize: readSize)
    #expect(result.bytes == text)
    #expect(result.error == nil)
  }

  @Test func `a zstd file that breaks off gives what stood before, and then an error`() throws {
    let big = (0..<40).flatMap { _ in text }
    let stored = Compressed.zstd(big)
    let result = try content(Array(stored[..<(stored.count - 5)]))
    #expect(result.bytes[...] == big[..<result.bytes.count])
    #expect(result.error?.kind == .truncated)
  }

  @Test func `a zstd file with a flipped byte is an error`() throws {
    var stored = Compressed.zstd(text)
    for index in 20..<40 { stored[index] ^= 0xFF }
    #expect(try content(stored).error?.kind == .damaged)
  }

  @Test(arguments: [1 << 20, 1000])
  func `what stands before the damage in a zstd file is read, whatever the size of reads`(readSize: Int) throws {
    var random = SeededGenerator(seed: 1)
    let noise = (0..<600_000).map { _ in UInt8.random(in: 0x41...0x5A, using: &random) }
    var stored = Compressed.zstd(noise)
    let place = stored.count * 3 / 4
    for index in place..<stored.count { stored[index] = 0xFF }
    let result = drain(try ZstdStream(MemoryStream(stored), name: "test"), readSize: readSize)
    #expect(result.error?.kind == .damaged)
    #expect(result.bytes.count >= 3 * 128 << 10 && result.bytes[...] == noise[..<result.bytes.count])
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `what a gzip file that breaks off still says is read, whatever the size of reads`(readSize: Int) throws {
    let stored = Compressed.gzip(Array("{} {}".utf8))
    let cut = Array(stored[..<(stored.count - 9)])
    let result = drain(try InflateStream(MemoryStream(cut), name: "test", wrapping: .gzip), readSize: readSize)
    #expect(result.error?.kind == .truncated)
    #expect(result.bytes == Array("{} {}".utf8))
  }

  @Test(arguments: [1, 2, 4, 20])
  func `deflate whose last bytes say more than there is room for is whole, whatever the size of reads`(readSize: Int)
    throws
  {
    let text = [UInt8](repeating: UInt8(ascii: " "), count: 100)
    let stream = try InflateStream(MemoryStream(Compressed.deflate(text)), name: "test", wrapping: .none)
    let result = drain(stream, readSize: readSize)
    #expect(result.error == nil && result.bytes == text)
  }

  @Test func `gzip within gzip is unpacked`() throws {
    #expect(try content(Compressed.gzip(Compressed.gzip(text))).bytes == text)
  }

  @Test func `a gzip header alone is an error and no crash`() throws {
    #expect(try content([0x1F, 0x8B, 0x08, 0x00]).error?.kind == .truncated)
  }

  @Test func `a zip archive from a pipe is refused with advice`() {
    let error = #expect(throws: InputError.self) { try content([0x50, 0x4B, 0x03, 0x04, 20, 0]) }
    #expect(error?.kind == .unsupported)
    #expect(error?.advice != nil)
  }
}

@Suite struct `Decompression bombs` {
  let zeros = [UInt8](repeating: 0, count: 32 << 20)

  @Test func `a stream that unfolds a thousand times is stopped past the allowance`() throws {
    var limits = InputLimits()
    limits.expansionAllowance = 4 << 20
    let result = try content(Compressed.gzip(Compressed.gzip(zeros)), limits: limits)
    #expect(result.error?.kind == .tooLarge)
    #expect(result.error?.advice?.contains("--max-expansion") == true)
    #expect(result.bytes.count < 8 << 20)
  }

  @Test func `content within the allowance is read whatever the ratio`() throws {
    let result = try content(Compressed.zstd(zeros))
    #expect(result.bytes.count == zeros.count)
    #expect(result.error == nil)
  }

  @Test func `plain files have no ratio`() throws {
    var limits = InputLimits()
    limits.expansionAllowance = 1
    limits.expansion = 1
    #expect(try content(Array("abc".utf8), limits: limits).error == nil)
  }

  @Test func `a limit on the content ends reading just there`() throws {
    var limits = InputLimits()
    limits.content = 1000
    let result = try content(Compressed.gzip(zeros), limits: limits)
    #expect(result.bytes.count == 1000)
    #expect(result.error?.kind == .tooLarge)
    #expect(result.error?.advice?.contains("--max-content") == true)
    limits.content = UInt64(zeros.count)
    #expect(try content(zeros, limits: limits).error == nil)
  }
}
