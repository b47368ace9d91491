/// The table that an Event Hub wrap names: `AdvancedHunting-IdentityLogonEvents`.
enum HuntingTable {
  /// Refuses a record of a table that is not among `tables` (in lower case); a record that names none may be any.
  static func check(_ category: Cell?, against tables: [String]) throws(Refusal) {
    guard let name = category?.present?.text, name.lowercased().hasPrefix("advancedhunting-") else { return }
    if !tables.contains(String(name.lowercased().dropFirst(16))) {
      throw Refusal(.unrelated, "a record of the table \(name)")
    }
  }
}
