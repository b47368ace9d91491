/// UTF-16 text as UTF-8; a surrogate without its other half becomes U+FFFD.
final class UTF16Stream: ByteStream {
  private let upstream: any ByteStream
  private let bigEndian: Bool
  private var raw = [UInt8](repeating: 0, count: 64 << 10)
  /// The first byte of a unit whose second one is still to come stands at `raw[0]`.
  private var holdsHalf = false
  private var high: UInt16?
  private var output: [UInt8] = []
  private var served = 0

  init(_ upstream: any ByteStream, bigEndian: Bool) {
    self.upstream = upstream
    self.bigEndian = bigEndian
  }

  var consumed: UInt64 { upstream.consumed }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if served == output.count { try convertMore() }
    let count = min(buffer.count, output.count - served)
    buffer.copyBytes(from: output[served..<served + count])
    served += count
    return count
  }

  /// Leaves `output` empty only at the end.
  private func convertMore() throws(InputError) {
    output.removeAll(keepingCapacity: true)
    served = 0
    while output.isEmpty {
      let count = try upstream.read(into: &raw, at: (holdsHalf ? 1 : 0)..<raw.count)
      if count == 0 { return finish() }
      let units = (count + (holdsHalf ? 1 : 0)) / 2
      let odd = (count + (holdsHalf ? 1 : 0)) % 2 == 1
      for unit in 0..<units { convert(self.unit(at: unit * 2)) }
      if odd { raw[0] = raw[units * 2] }
      holdsHalf = odd
    }
  }

  private func unit(at index: Int) -> UInt16 {
    let first = UInt16(raw[index])
    let second = UInt16(raw[index + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }

  private func convert(_ unit: UInt16) {
    switch (high, unit) {
    case (let first?, 0xDC00...0xDFFF):
      high = nil
      append(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00))
    case (.some, _):
      high = nil
      append(0xFFFD)
      convert(unit)
    case (nil, 0xD800...0xDBFF): high = unit
    case (nil, 0xDC00...0xDFFF): append(0xFFFD)
    case (nil, _): append(UInt32(unit))
    }
  }

  private func finish() {
    if high != nil || holdsHalf { append(0xFFFD) }
    (high, holdsHalf) = (nil, false)
  }

  private func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(scalar))
    case 0x80..<0x800: append(lead: 0xC0, scalar, continuations: 1)
    case 0x800..<0x10000: append(lead: 0xE0, scalar, continuations: 2)
    default: append(lead: 0xF0, scalar, continuations: 3)
    }
  }

  private func append(lead: UInt8, _ scalar: UInt32, continuations: UInt32) {
    output.append(lead | UInt8(scalar >> (6 * continuations)))
    for index in (0..<continuations).reversed() {
      output.append(0x80 | UInt8(scalar >> (6 * index) & 0x3F))
    }
  }
}
