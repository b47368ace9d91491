internal import Events

extension Timestamp {
  /// `2026-10-14T08:12:33Z`, with a fraction or without, as `description` writes it; nil for anything else.
  init?(iso text: String) {
    let parts = text.dropLast().split { "-T:.".contains($0) }
    let numbers = parts.prefix(6).compactMap { Int($0) }
    guard text.hasSuffix("Z"), (6...7).contains(parts.count), numbers.count == 6, (1970...9999).contains(numbers[0]),
      (1...12).contains(numbers[1]), numbers[2] >= 1,
      numbers[2] <= Timestamp.days(inMonth: numbers[1], year: numbers[0]),
      (0...23).contains(numbers[3]), (0...59).contains(numbers[4]), (0...60).contains(numbers[5])
    else { return nil }
    var days = numbers[2] - 1
    for year in 1970..<numbers[0] { days += Timestamp.days(inMonth: 2, year: year) + 337 }
    for month in 1..<numbers[1] { days += Timestamp.days(inMonth: month, year: numbers[0]) }
    let seconds = days * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5]
    guard let fraction = parts.count == 7 ? Timestamp.microseconds(of: parts[6]) : 0 else { return nil }
    self.init(microseconds: Int64(seconds) * 1_000_000 + Int64(fraction))
  }

  private static func microseconds(of digits: Substring) -> Int? {
    guard digits.count <= 6, var fraction = Int(digits), fraction >= 0 else { return nil }
    for _ in digits.count..<6 { fraction *= 10 }
    return fraction
  }
}
