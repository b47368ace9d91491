/// A 64-bit hash that is the same in every process and on every machine: for shards, saved state and finding ids.
///
/// Multiply-and-fold over 8-byte words, in the manner of wyhash; not a defence against a chosen collision, so nothing
/// that decides about security rests on two names differing here alone.
public struct StableHash: Sendable {
  private var state: UInt64

  @inlinable public static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  package init(seed: UInt64 = StableHash.seed) { state = seed }

  package mutating func add(_ word: UInt64) { state = StableHash.mix(state ^ word, 0xE703_7ED1_A0B4_28DB) }
  package mutating func add(_ text: String) {
    var text = text
    let hash = text.withUTF8 { StableHash.of(UnsafeRawBufferPointer($0)) }
    add(hash)
  }

  package var value: UInt64 { StableHash.mix(state, 0x8EBC_6AF0_9C88_C6E3) }

  @inlinable @inline(__always)
  public static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inlinable
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var i = 0
    while i + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word), 0xE703_7ED1_A0B4_28DB)
      i += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while i < bytes.count {
      tail |= UInt64(bytes[i]) << shift
      shift += 8
      i += 1
    }
    return mix(mix(state ^ tail, 0xA076_1D64_78BD_642F), 0x8EBC_6AF0_9C88_C6E3)
  }

  package static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }
}
