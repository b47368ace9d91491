/// What a record may say: one slot of a `RecordScanner` each, shared by every format.
///
/// A case here is all that a new field needs; a format's `FieldMap` says where it stands in that format's records.
package enum Field: UInt8, CaseIterable, Sendable {
  // When, and which record
  case time, fallbackTime, date, clock, timeZone, id, fallbackID, correlation, category, type, recordType, workload,
    operation, level

  // Who
  case user, fallbackUser, userID, userDisplayName, userType, userDomain, userKey, isGuest, isExternal
  case tenant, tenantName, homeTenant, resourceTenant
  case servicePrincipalID, servicePrincipalName, managedIdentityType, identity

  // From where
  case address, fallbackAddress, resourceAddress, port, asn, networkName
  case location, country, state, city, latitude, longitude
  case isAnonymousProxy, throughSecureAccess

  // What happened
  case result, resultDetail, status, errorCode, failureReason, logonError, action, reason
  case isInteractive, signInKinds, logonType

  // To what, and how
  case application, applicationID, resource, resourceID, clientApp, authProtocol, incomingToken, flow, transferMethod
  case requestType, crossTenantAccess, endpoint, federatedIssuer, tokenIssuer, tokenIssuerType

  // The device and what ran on it
  case deviceID, deviceName, deviceDetail, deviceProperties, os, browser, trustType, managed, compliant
  case userAgent, clientInfo, session, token

  // How the person proved to be the person
  case authRequirement, authMethod, authDetails, mfaDetail, mfaMethod, mfaResult
  case conditionalAccess, conditionalAccessPolicies

  // What the provider thinks of it
  case riskLevel, riskLevelAggregated, riskState, riskDetail, riskEvents, flagged, isRisky

  // Audit acts
  case target, targetType, targetID, targets, actor
  case parameters, modifiedProperties, extendedProperties, additionalDetails
  case change1Name, change1Value, change2Name, change2Value, change3Name, change3Value
  case change4Name, change4Value, change5Name, change5Value
  case detail1Name, detail1Value
  // What only the rules of a format map ask for, and what a line of text has before its message
  case text1, text2, text3, text4, message, host, program

  case mailbox, mailboxOwner, folder, item, fileName, site, scope, consentType, role, accessRights
}
