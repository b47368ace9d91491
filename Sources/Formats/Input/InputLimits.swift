/// How far compressed input may unfold before it is taken for a decompression bomb.
package struct InputLimits: Hashable, Sendable {
  /// Unpacked bytes per stored byte. Real logs reach 10 to 100; a file of zeros, the plainest bomb, gives about 1,030
  /// with deflate.
  package var expansion: UInt64 = 250
  /// Unpacked bytes up to which no ratio is suspicious.
  package var expansionAllowance: UInt64 = 256 << 20
  /// Unpacked bytes of one input at most; nil for no such limit.
  package var content: UInt64?

  package init() {}
}
