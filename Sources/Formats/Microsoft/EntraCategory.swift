internal import Events

/// The tables of Entra's sign-in logs, by the names that diagnostic settings (`category`) and Log Analytics (`Type`)
/// use.
enum EntraCategory: Sendable {
  case interactive, nonInteractive, servicePrincipal, managedIdentity, federation

  init?(_ name: String) {
    var name = name
    guard let category = name.withUTF8({ EntraCategory(bytes: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = category
  }

  init?(_ cell: Cell) {
    guard let category = cell.withBytes(EntraCategory.init(bytes:)) else { return nil }
    self = category
  }

  private init?(bytes name: UnsafeRawBufferPointer) {
    if name.folds(to: "signinlogs") {
      self = .interactive
    } else if name.folds(to: "noninteractiveusersigninlogs") || name.folds(to: "aadnoninteractiveusersigninlogs") {
      self = .nonInteractive
    } else if name.folds(to: "serviceprincipalsigninlogs") || name.folds(to: "aadserviceprincipalsigninlogs") {
      self = .servicePrincipal
    } else if name.folds(to: "managedidentitysigninlogs") || name.folds(to: "aadmanagedidentitysigninlogs") {
      self = .managedIdentity
    } else if name.folds(to: "adfssigninlogs") {
      self = .federation
    } else {
      return nil
    }
  }

  /// Nil where the record names none. Another table's name makes the record unrelated: an Event Hub carries all of
  /// them.
  static func of(_ record: borrowing RecordScanner) throws(Refusal) -> EntraCategory? {
    if let cell = record[.type], let category = EntraCategory(cell) { return category }
    guard let cell = record[.category], !cell.isBlank else { return nil }
    if let category = EntraCategory(cell) { return category }
    throw Refusal(.unrelated, "a record of the category \(cell.text)")
  }

  /// Nil for AD FS, whose rows tell themselves.
  var flow: Flow? {
    switch self {
    case .interactive: .interactive
    case .nonInteractive: .nonInteractive
    case .servicePrincipal: .servicePrincipal
    case .managedIdentity: .managedIdentity
    case .federation: nil
    }
  }
}
