/// The client or protocol of an Entra sign-in.
enum EntraClient {
  /// The protocol where it decides what the sign-in was (`deviceCode`, `ropc`), else `clientAppUsed`.
  static func cell(of record: borrowing RecordScanner, _ context: inout ReadingContext) -> Cell? {
    let name = record[.authProtocol]
    let deciding: [StaticString] = ["devicecode", "device code", "ropc"]
    if context.affirms(.clientProtocol, name, { deciding.contains(where: $0.folds) }) { return name }
    let method = record[.transferMethod]
    let transfers: [StaticString] = ["devicecodeflow", "device code flow"]
    if context.affirms(.transferMethod, method, { transfers.contains(where: $0.folds) }) { return method }
    return record[.clientApp]
  }

  /// Basic authentication and the password grant, neither of which can ask for a second factor. Microsoft's list of
  /// legacy clients: learn.microsoft.com/entra/identity/conditional-access/policy-block-legacy-authentication.
  static func isLegacy(_ record: borrowing RecordScanner, _ context: inout ReadingContext) -> Bool {
    if record[.authProtocol]?.folds(to: "ropc") == true { return true }
    return context.affirms(.legacyClient, record[.clientApp]) { client in
      client.present != nil && client.withBytes { bytes in legacyClients.contains { bytes.trimmed.begins(with: $0) } }
    }
  }

  private static let legacyClients: [StaticString] = [
    "imap", "pop", "smtp", "authenticated smtp", "exchange activesync", "autodiscover", "exchange online powershell",
    "exchange web services", "mapi over http", "offline address book", "outlook anywhere", "outlook service",
    "reporting web services", "other clients", "bav2ropc",
  ]
}
