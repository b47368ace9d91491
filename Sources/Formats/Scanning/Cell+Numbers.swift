extension Cell {
  /// A whole number, written as a number or as text; `50126.0` and `+7` are whole, `1e3` and `0x10` are not.
  package var int: Int? {
    guard let decimal else { return nil }
    guard decimal.exponent <= 0, decimal.isExact else { return nil }
    var value = decimal.digits
    for _ in 0..<(-decimal.exponent) {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    if decimal.isNegative { return value <= UInt64(Int.max) ? -Int(value) : (value == 1 << 63 ? Int.min : nil) }
    return Int(exactly: value)
  }

  /// A finite number, written as a number or as text, rounded to the nearest.
  package var double: Double? {
    if let decimal, decimal.isExact, decimal.digits <= 1 << 53, decimal.exponent >= -22 {
      let value = Double(decimal.digits) / powersOfTen[-decimal.exponent]
      return decimal.isNegative ? -value : value
    }
    return withTrimmed { text in
      let bytes = text.rawBytes
      guard bytes.count <= 512, bytes.allSatisfy(\.mayStandInNumber) else { return nil }
      guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
      return value
    }
  }

  /// True or false, as JSON, as `true`/`TRUE`/`False` in text, or as 1 and 0.
  package var bool: Bool? {
    switch kind {
    case .true: return true
    case .false: return false
    case .object, .array: return nil
    case .string, .number:
      return withTrimmed { text in
        if text.equals("true", foldCase: true) || text.equals("1") { return true }
        if text.equals("false", foldCase: true) || text.equals("0") { return false }
        return nil
      }
    }
  }

  /// Sign, digits and decimal places of a plain decimal number; nil for everything else.
  private var decimal: Decimal? {
    guard kind == .string || kind == .number else { return nil }
    return withTrimmed { Decimal($0.rawBytes) }
  }
}

/// `±digits × 10^exponent`, with `exponent` ≤ 0.
private struct Decimal {
  var digits: UInt64 = 0
  var exponent = 0
  var isNegative = false
  /// Whether all digits fitted.
  var isExact = true

  init?(_ bytes: UnsafeRawBufferPointer) {
    var seen = 0
    var afterPoint = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        add(UInt64(byte & 15))
        seen += 1
        if afterPoint { exponent -= 1 }
      case UInt8(ascii: ".") where !afterPoint: afterPoint = true
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: "+") where place == 0: break
      default: return nil
      }
    }
    guard seen > 0, seen < 400 else { return nil }
  }

  private mutating func add(_ digit: UInt64) {
    let (shifted, over) = digits.multipliedReportingOverflow(by: 10)
    let (sum, overAgain) = shifted.addingReportingOverflow(digit)
    digits = sum
    if over || overAgain { isExact = false }
  }
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]

extension UInt8 {
  fileprivate var mayStandInNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
