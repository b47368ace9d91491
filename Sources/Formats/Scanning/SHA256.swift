internal import CByteScan

/// The digest that stands in for the id of a record without one.
package enum SHA256 {
  /// 64 small hex digits.
  package static func hex(of bytes: UnsafeRawBufferPointer) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      guard let base = digest.baseAddress else { return "" }
      nv_sha256(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count, base)
      return String(unsafeUninitializedCapacity: 64) { text in
        for (i, byte) in digest.enumerated() { (text[2 * i], text[2 * i + 1]) = (digit(byte >> 4), digit(byte & 15)) }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
