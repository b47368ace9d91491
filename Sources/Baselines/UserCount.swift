/// How many distinct people, in eight bytes: linear counting over 64 bits (Whang et al. 1990). Exact enough for "is it
/// more than a few": within a tenth up to 20 people, and it saturates at 266.
package struct UserCount: Hashable, Sendable {
  package private(set) var bits: UInt64 = 0

  package init(bits: UInt64 = 0) { self.bits = bits }

  /// That one person.
  package init(of user: UInt64) { bits = UserCount.bit(of: user) }

  /// `user` is a stable key; it is hashed once more, so that keys need not be evenly spread.
  package mutating func insert(_ user: UInt64) { bits |= UserCount.bit(of: user) }
  package mutating func formUnion(_ other: UserCount) { bits |= other.bits }

  /// Whether `user` may be among those counted; false is certain.
  package func mayContain(_ user: UInt64) -> Bool { bits & UserCount.bit(of: user) != 0 }

  package var estimate: Int { UserCount.estimates[bits.nonzeroBitCount] }

  /// The same without `user`, where it was counted.
  package func others(than user: UInt64) -> Int {
    UserCount(bits: bits & ~UserCount.bit(of: user)).estimate
  }

  private static func bit(of user: UInt64) -> UInt64 {
    1 << (UserCount.scatter(user) & 63)
  }

  private static func scatter(_ key: UInt64) -> UInt64 {
    let product = (key ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x8BB8_4B93_962E_ACC9)
    return product.high ^ product.low
  }

  /// -64 ln(zeros / 64), rounded; the last is for no zero left.
  private static let estimates: [Int] = [
    0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 21, 23, 24, 25, 27, 28, 30, 32, 33, 35, 37, 39, 40,
    42, 44, 46, 48, 51, 53, 55, 58, 60, 63, 65, 68, 71, 74, 78, 81, 85, 89, 93, 97, 102, 107, 113, 119, 126, 133, 142,
    151, 163, 177, 196, 222, 266, 266,
  ]
}
