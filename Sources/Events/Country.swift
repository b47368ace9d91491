/// An ISO 3166-1 alpha-2 code, two upper-case letters in 16 bits; zero for "unknown".
package struct Country: Hashable, Sendable {
  package var packed: UInt16
  @inlinable package init(packed: UInt16) { self.packed = packed }
  @inlinable package static var unknown: Country { Country(packed: 0) }
  @inlinable package var isUnknown: Bool { packed == 0 }
  @inlinable package static func == (a: Country, b: Country) -> Bool { a.packed == b.packed }

  /// Nil unless `code` is two ASCII letters; folds case.
  package init?(code: String) {
    let bytes = Array(code.utf8)
    guard bytes.count == 2 else { return nil }
    let folded = bytes.map { $0 & 0xDF }
    guard folded.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    packed = UInt16(folded[0]) << 8 | UInt16(folded[1])
  }

  /// The two letters; empty when unknown.
  package var code: String {
    isUnknown ? "" : String(decoding: [UInt8(packed >> 8), UInt8(packed & 0xFF)], as: UTF8.self)
  }
}

extension Country: CustomStringConvertible {
  package var description: String { isUnknown ? "??" : code }
}
