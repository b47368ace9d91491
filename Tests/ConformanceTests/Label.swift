import Events
import Foundation

/// What the authors of a suite say that one record means; what they say nothing of is empty.
struct Label {
  var name = ""
  var format = ""
  /// The record as it stands in a log.
  var record = ""
  var time: Timestamp?
  /// Any of these names the account.
  var users: [String] = []
  /// Any of these is where it came from.
  var addresses: [IPAddress] = []
  var isGranted: Bool?

  var namesSomebody: Bool { !users.isEmpty || !addresses.isEmpty }

  static func time(_ text: String) -> Timestamp? {
    for hasFraction in [true, false] {
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: hasFraction)
      if let date = try? style.parse(text) {
        return Timestamp(microseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()) * 1_000)
      }
    }
    return nil
  }
}
