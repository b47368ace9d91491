internal import Settings

extension PolicyReader {
  func rates(_ value: Setting) -> [Rate: RateLines] {
    let fields = value.fields(PolicyKeys.rates)
    var rates: [Rate: RateLines] = [:]
    for rate in Rate.allCases {
      if let entry = fields[rate.rawValue] { rates[rate] = lines(of: rate, entry) }
    }
    return rates
  }

  private func lines(of rate: Rate, _ entry: Setting) -> RateLines {
    let fields = entry.fields(PolicyKeys.rateLines)
    let lines = RateLines(
      normal: fields["normal"].flatMap { band($0, rate) }, warn: fields["warn"].flatMap { $0.value(of: rate) },
      alarm: fields["alarm"].flatMap { $0.value(of: rate) })
    if fields.isEmpty, entry.isMap {
      entry.problem("no line is drawn", suggestion: "give one of \(PolicyKeys.rateLines.joined(separator: ", "))")
    }
    if let warn = lines.warn, let alarm = lines.alarm, alarm < warn {
      fields["alarm"]?.problem("the alarm line lies below the warning line", suggestion: "swap the two")
    }
    let lowest = lines.warn.map { ("warn", $0) } ?? lines.alarm.map { ("alarm", $0) }
    if let highest = lines.normal?.upperBound, let (name, line) = lowest, line < highest {
      fields[name]?.problem(
        "the line lies within what is normal", suggestion: "draw it at \(number(highest)) or above")
    }
    return lines
  }

  /// `[low, high]`.
  private func band(_ value: Setting, _ rate: Rate) -> ClosedRange<Double>? {
    guard value.isList, value.list.count == 2 else {
      value.problem("expected a lower and an upper end", suggestion: "write '[0, \(rate.isShare ? "0.2" : "50")]'")
      return nil
    }
    let ends = value.list.compactMap { $0.value(of: rate) }
    guard ends.count == 2 else { return nil }
    if ends[0] <= ends[1] { return ends[0]...ends[1] }
    value.problem(
      "the lower end is above the upper one", suggestion: "write '[\(number(ends[1])), \(number(ends[0]))]'")
    return nil
  }
}

extension Setting {
  fileprivate func value(of rate: Rate) -> Double? {
    guard let value = number else { return nil }
    if !rate.isShare || value <= 1 { return value }
    let share = value <= 100 ? "for \(Policy.number(value)) % write '\(Policy.number(value / 100))'" : ""
    problem("a share lies between 0 and 1", suggestion: share)
    return nil
  }
}

private func number(_ value: Double) -> String { Policy.number(value) }

extension Policy {
  /// As a person writes it: no needless decimals.
  static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String((value * 1e6).rounded() / 1e6)
  }
}
