/// What a list of attackers that the operator gave says of a source.
package struct Listing: Hashable, Sendable {
  /// As the list has it: "192.0.2.0/24".
  package var entry: String
  package var reach: Reach
  /// The list's own name.
  package var list: String
  /// What for, and who says so; may be empty.
  package var reason: String
  package var source: String

  package enum Reach: Hashable, Sendable { case address, range, network }

  package init(entry: String, reach: Reach, list: String, reason: String = "", source: String = "") {
    self.entry = entry
    self.reach = reach
    self.list = list
    self.reason = reason
    self.source = source
  }
}
