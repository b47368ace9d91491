/// The one ordered list of log formats. Where two score the same on an input, the earlier one reads it.
package enum Formats {
  package static let all: [any Format.Type] = [
    EntraSignIns.self,
    EntraPortalCSV.self,
    UnifiedAudit.self,
    OfficeActivity.self,
    EntraAudit.self,
    DefenderSignIns.self,
    DefenderIdentityLogons.self,
    DefenderCloudApps.self,
  ]

  package static func named(_ id: String) -> (any Format.Type)? { all.first { $0.id == id } }
}
