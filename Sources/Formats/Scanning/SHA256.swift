internal import CByteScan

/// The digest that stands in for the id of a record without one.
package enum SHA256 {
  /// 64 small hex digits.
  package static func hex(of bytes: UnsafeRawBufferPointer) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      guard let base = digest.baseAddress else { return "" }
      nv_sha256(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count, base)
      let digits = Array("0123456789abcdef".utf8)
      return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }
}
