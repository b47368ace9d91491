package import Baselines
package import Events

extension Sighting {
  /// Whom an act that came to something gave rights to, as the log calls them, in lower case; nil for other acts, and
  /// where whoever did it got them, which is judged with the act itself. Exchange names the receiver among the
  /// parameters, because its target is the mailbox or the role; others as the target.
  package func receiver(_ names: SymbolNames) -> String? {
    guard act == .privilegeGrant || act == .mailboxPermission, event.outcome == .granted, targetKey != userKey
    else { return nil }
    let parameters = ActParameters(names[event.resource])
    let named = ["member", "user", "trustee"].lazy.flatMap(parameters.values).first { !$0.isEmpty }
    if let named { return named.trimmingQuotes }
    return act == .mailboxPermission || event.target.isNone ? nil : names[event.target].lowercased()
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    count > 1 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : self
  }
}
