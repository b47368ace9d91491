/// Which of the first two numbers of `04/05/2021` is the month: decided once per input, never per row.
package enum DateOrder: UInt8, Sendable {
  case monthFirst, dayFirst
}

extension DateOrder {
  /// What the times of a sample say about the order: a number over 12 cannot be a month.
  package struct Evidence: Sendable {
    private var monthFirst = 0
    private var dayFirst = 0
    /// Whether any time is spelt in a way that needs the order.
    private(set) var isAsked = false

    package init() {}

    /// Looks at one time as the log writes it; spellings with the year first say nothing.
    package mutating func note(_ text: UnsafeRawBufferPointer) {
      var cursor = ByteCursor(text)
      cursor.skipSpaces()
      let first = cursor.digits(atMost: 2)
      guard first.count > 0, cursor.take(0x2F) || cursor.take(0x2D) else { return }
      let second = cursor.digits(atMost: 2)
      guard second.count > 0 else { return }
      isAsked = true
      if first.value > 12, second.value <= 12 { dayFirst += 1 }
      if second.value > 12, first.value <= 12 { monthFirst += 1 }
    }

    /// Nil when nothing in the sample decides, or as much speaks for one as for the other.
    package var order: DateOrder? {
      if monthFirst == dayFirst { return nil }
      return monthFirst > dayFirst ? .monthFirst : .dayFirst
    }
  }
}
