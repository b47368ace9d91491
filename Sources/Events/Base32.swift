/// Crockford's base 32, which has no I, L, O and U: what is written in it survives being read out over a telephone.
package enum Base32 {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// `count` letters and digits, at most twelve that say anything: the lowest five bits first.
  package static func text(_ value: UInt64, count: Int) -> String {
    String((0..<count).map { alphabet[Int(value >> (UInt64($0) * 5) & 31)] })
  }
}
