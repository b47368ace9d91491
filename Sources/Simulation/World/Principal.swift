package import Events

/// Whose sign-in or act a record is: a person or a thing that signs in.
package struct Principal: Sendable {
  package var tenant: Int
  /// The sign-in name; what a service principal is called.
  package var name: String
  package var displayName: String
  package var id: EventID
  package var system: LogSystem
  package var kind = Kind.member

  package enum Kind: Sendable { case member, guest, servicePrincipal, nameless }
}

/// Whose log it is.
package enum LogSystem: Int, Sendable, CaseIterable {
  case entra, okta, google, cloudtrail

  package var name: String {
    switch self {
    case .entra: "entra"
    case .okta: "okta"
    case .google: "google"
    case .cloudtrail: "cloudtrail"
    }
  }
}
