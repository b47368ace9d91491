internal import Events

/// An account as the records of a described format name it.
struct DescribedAccount {
  /// `anna@fjordbygg.example`, `fjordbygg\anna` or `anna`, in lower case.
  var name: Symbol
  /// Behind the `@` of the name, where it has one.
  var domain: Symbol?
  /// Whether the directory writes it as that of a guest.
  var isGuest = false
}

extension ReadingContext {
  mutating func account(of record: borrowing RecordScanner) -> DescribedAccount {
    if let account = named(record[.user], of: record) { return account }
    if var account = named(record[.fallbackUser], of: record) {
      account.isGuest = false
      return account
    }
    let id = foldedSymbol(record[.userID])
    if let cell = record[.userID] { cell.withBytes { noteNameless(id, $0) } }
    return DescribedAccount(name: id, domain: id.isNone ? nil : domains[id])
  }

  private mutating func named(_ cell: Cell?, of record: borrowing RecordScanner) -> DescribedAccount? {
    guard let cell = cell?.present else { return nil }
    let domain = record[.userDomain]?.present
    let seed = Question.describedUser.rawValue
    let number = answer(seed: domain?.hash(seed: seed) ?? seed, cell) { context, cell in
      context.accounts.append(context.account(cell, in: domain))
      return UInt32(context.accounts.count - 1)
    }
    let account = accounts[Int(number)]
    if account.name.isNone { return nil }
    note(id: record[.userID], isNamed: account.name, in: cell)
    return account
  }

  private mutating func account(_ cell: Cell, in domain: Cell?) -> DescribedAccount {
    let realm = domain?.withBytes { AccountName.text($0) } ?? ""
    let name = cell.withBytes { AccountName.joined(AccountName.text($0), domain: realm) }
    var account = DescribedAccount(name: folded(name), isGuest: cell.holds("#ext#"))
    if let at = name.lastIndex(of: "@") {
      let domain = folded(String(name[at...].dropFirst()))
      account.domain = domain
      domains[account.name] = domain
    }
    return account
  }

  /// The domain of the person, so that the logs of one customer's systems meet, else the log's own id of the customer.
  mutating func tenant(of account: DescribedAccount, orCalled id: Cell?) -> Symbol {
    if options.tenant == nil, let domain = account.domain { return domain }
    return tenant(id, domainOf: nil)
  }

  private mutating func folded(_ name: String) -> Symbol {
    Array(name.utf8).withUnsafeBytes { foldedSymbol(bytes: $0) }
  }
}

/// How accounts of directories and hosts are called.
enum AccountName {
  static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes.trimmed, as: UTF8.self) }

  /// The own name of a guest whom a directory calls `anna_fjordbygg.example#EXT#@host.example`; nil for others.
  static func guest(_ name: String) -> String? {
    let parts = name.lowercased().split(separator: "#ext#", omittingEmptySubsequences: false)
    guard parts.count > 1, let own = parts.first else { return nil }
    guard let line = own.lastIndex(of: "_") else { return nil }
    return own[..<line] + "@" + own[own.index(after: line)...]
  }

  /// `DOMAIN\anna` stays so, `fjordbygg.example\anna` is the address that it spells, and a domain that says nothing is
  /// left out.
  static func joined(_ name: String, domain: String) -> String {
    if let guest = AccountName.guest(name) { return guest }
    if name.contains("@") { return name }
    var (name, domain) = (name, domain)
    if name.allSatisfy({ $0 == "*" }) { return "" }
    if let slash = name.lastIndex(of: "\\") {
      domain = String(name[..<slash])
      name = String(name[name.index(after: slash)...])
    }
    if domain.isEmpty || domain == "." || domain == "-" { return name }
    return domain.contains(".") ? "\(name)@\(domain)" : "\(domain)\\\(name)"
  }
}
