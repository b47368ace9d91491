/// What people sign in to, with Microsoft's own ids; the other systems use the names.
package struct Application: Sendable, Equatable {
  package var name: String
  package var id: String
  package var resource: String
  package var resourceID: String

  static let officeHome = Application(
    name: "OfficeHome", id: "4765445b-32c6-49b0-83e6-1d93765276ca", resource: "OfficeHome",
    resourceID: "4765445b-32c6-49b0-83e6-1d93765276ca")
  static let outlookWeb = Application(
    name: "One Outlook Web", id: "9199bf20-a13f-4107-85dc-02114787ef48", resource: "Office 365 Exchange Online",
    resourceID: exchange)
  static let exchangeOnline = Application(
    name: "Office 365 Exchange Online", id: exchange, resource: "Office 365 Exchange Online", resourceID: exchange)
  static let outlookMobile = Application(
    name: "Outlook Mobile", id: "27922004-5251-4030-b22d-91ecd9a37ea4", resource: "Office 365 Exchange Online",
    resourceID: exchange)
  static let office = Application(
    name: "Microsoft Office", id: "d3590ed6-52b3-4102-aeff-aad2292ab01c", resource: "Office 365 Exchange Online",
    resourceID: exchange)
  static let teams = Application(
    name: "Microsoft Teams", id: "1fec8e78-bce4-4aaf-ab1b-5451cc387264", resource: "Microsoft Teams Services",
    resourceID: "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe")
  static let sharePoint = Application(
    name: "Office 365 SharePoint Online", id: "00000003-0000-0ff1-ce00-000000000000",
    resource: "Office 365 SharePoint Online", resourceID: "00000003-0000-0ff1-ce00-000000000000")
  static let oneDrive = Application(
    name: "OneDrive SyncEngine", id: "ab9b8c07-8f02-4f72-87fa-80105867a763", resource: "Office 365 SharePoint Online",
    resourceID: "00000003-0000-0ff1-ce00-000000000000")
  static let azurePortal = Application(
    name: "Azure Portal", id: "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
    resource: "Windows Azure Service Management API", resourceID: "797f4846-ba00-4fd7-ba43-dac1f8f63013")
  static let azurePowerShell = Application(
    name: "Microsoft Azure PowerShell", id: "1950a258-227b-4e31-a9cf-717495945fc2",
    resource: "Windows Azure Service Management API", resourceID: "797f4846-ba00-4fd7-ba43-dac1f8f63013")
  static let azureCLI = Application(
    name: "Microsoft Azure CLI", id: "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
    resource: "Windows Azure Service Management API", resourceID: "797f4846-ba00-4fd7-ba43-dac1f8f63013")
  static let graphTools = Application(
    name: "Microsoft Graph Command Line Tools", id: "14d82eec-204b-4c2f-b7e8-296a70dab67e",
    resource: "Microsoft Graph", resourceID: graph)
  static let directoryPowerShell = Application(
    name: "Azure Active Directory PowerShell", id: "1b730954-1685-4b74-9bfd-dac224a7b894",
    resource: "Windows Azure Active Directory", resourceID: "00000002-0000-0000-c000-000000000000")
  static let broker = Application(
    name: "Microsoft Authentication Broker", id: "29d9ed98-a469-4536-ade2-f981bc1d605e",
    resource: "Device Registration Service", resourceID: "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9")
  static let profile = Application(
    name: "My Profile", id: "8c59ead7-d703-4a27-9e55-c96a0054c8d2", resource: "Microsoft Graph", resourceID: graph)
  /// The company's own, behind single sign-on.
  static let timesheet = Application(
    name: "Timesheet", id: "5e0a1c7e-4d0f-4f7e-9d35-2f40a6b1c0de", resource: "Timesheet",
    resourceID: "5e0a1c7e-4d0f-4f7e-9d35-2f40a6b1c0de")

  private static let exchange = "00000002-0000-0ff1-ce00-000000000000"
  private static let graph = "00000003-0000-0000-c000-000000000000"
}
