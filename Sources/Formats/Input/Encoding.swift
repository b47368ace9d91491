/// How a text's characters are written, as far as it matters before reading: UTF-16 has to be converted first.
enum Encoding: Equatable {
  /// UTF-8, or any 8-bit encoding: bytes that are not UTF-8 are let through.
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// Told by a byte order mark, else by where zero bytes stand: every second byte of Latin text in UTF-16 is zero.
  static func recognise(_ start: ArraySlice<UInt8>) -> (encoding: Encoding, markLength: Int) {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in start.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    return (byZeros(even: zeros.even, odd: zeros.odd, pairs: start.count / 2), 0)
  }

  /// Seven in ten characters are from Latin-1 and hardly any is U+xx00: no binary format looks like this.
  private static func byZeros(even: Int, odd: Int, pairs: Int) -> Encoding {
    if pairs == 0 { return .utf8 }
    if odd * 10 >= pairs * 7, even * 20 <= pairs { return .utf16LittleEndian }
    if even * 10 >= pairs * 7, odd * 20 <= pairs { return .utf16BigEndian }
    return .utf8
  }
}
