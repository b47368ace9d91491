package import Events

/// Latitude and longitude as a log gives them: numbers, or the same in quotation marks.
package enum CoordinatesCell {
  /// Nil where they are missing, both zero (the null of many exporters), out of range (swapped, or digits lost), or
  /// written with a comma or with more than one point, as spreadsheets leave them.
  package static func coordinates(
    latitude: UnsafeRawBufferPointer, longitude: UnsafeRawBufferPointer
  ) -> Coordinates? {
    guard let latitude = decimal(latitude.trimmed), let longitude = decimal(longitude.trimmed) else { return nil }
    guard abs(latitude) <= 90, abs(longitude) <= 180, latitude != 0 || longitude != 0 else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  /// A plain decimal number, also in scientific notation; nil for anything else.
  package static func decimal(_ text: UnsafeRawBufferPointer) -> Double? {
    var cursor = ByteCursor(text)
    let negative = cursor.take(0x2D)
    let whole = cursor.digits(atMost: 9)
    var mantissa = Double(whole.value)
    var digits = whole.count
    if cursor.take(0x2E) {
      let fraction = cursor.digits(atMost: 15)
      digits += fraction.count
      mantissa += Double(fraction.value) / powerOfTen(fraction.count)
      _ = cursor.digits(atMost: 15)
    }
    guard digits > 0 else { return nil }
    if cursor.take(word: "e") {
      let shrinks = cursor.take(0x2D)
      if !shrinks { _ = cursor.take(0x2B) }
      let exponent = cursor.digits(atMost: 2)
      guard exponent.count > 0 else { return nil }
      mantissa = shrinks ? mantissa / powerOfTen(exponent.value) : mantissa * powerOfTen(exponent.value)
    }
    guard cursor.isAtEnd else { return nil }
    return negative ? -mantissa : mantissa
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
