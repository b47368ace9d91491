/// Why a cell is no time. A record whose time is at fault is refused; its time is never guessed.
package enum TimeFault: Error, Equatable, Sendable {
  /// The cell is empty or one of the spellings of null.
  case missing
  /// No spelling that is known here.
  case unknownSpelling
  /// A spreadsheet destroyed it: `19:04.4`, `12:36 PM`, `-4.32E+18`.
  case spreadsheet
  /// The month is over 12 in the order of day and month that the input was found to have.
  case contradictsOrder
  /// Well spelt, but no such moment, or one outside 1990 to 2099.
  case outOfRange
}

extension TimeFault {
  /// One clause for the list of refusals.
  package var detail: String {
    switch self {
    case .missing: "no time; --undated says what such records get"
    case .unknownSpelling: "a spelling of time that is not known"
    case .spreadsheet: "a time that a spreadsheet has destroyed"
    case .contradictsOrder: "a month over 12 in the order of day and month that the rest of the input has"
    case .outOfRange: "a date that does not exist, or lies outside 1990 to 2099"
    }
  }
}
