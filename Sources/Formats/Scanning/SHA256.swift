internal import CByteScan

/// The digest that stands in for the id of a record without one.
package enum SHA256 {
  /// The 32 bytes as four words, the first byte the highest of the first.
  package static func words(of bytes: UnsafeRawBufferPointer) -> SIMD4<UInt64> {
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { digest in
      guard let base = digest.assumingMemoryBound(to: UInt8.self).baseAddress else { return SIMD4() }
      nv_sha256(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count, base)
      var words = SIMD4<UInt64>()
      for i in 0..<4 { words[i] = digest.load(fromByteOffset: 8 * i, as: UInt64.self).bigEndian }
      return words
    }
  }
}
