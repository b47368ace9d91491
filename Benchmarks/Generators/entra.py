"""One Entra sign-in, as Microsoft Graph gives it and as a diagnostic setting exports it."""

from .template import bare, text

TENANT = "0f2b7c1e-5d43-4a0e-9b1a-5f0c3a9d2e11"

_POLICIES = (
    ("6f5c1d0a-0f53-4a9b-8d0e-1f6f2f1c5b01", "Require MFA for everyone", ["Mfa"], "success"),
    ("6f5c1d0a-0f53-4a9b-8d0e-1f6f2f1c5b02", "Block legacy authentication", ["Block"], "notApplied"),
    ("6f5c1d0a-0f53-4a9b-8d0e-1f6f2f1c5b03", "Require compliant device", ["CompliantDevice"], "notApplied"),
    ("6f5c1d0a-0f53-4a9b-8d0e-1f6f2f1c5b04", "Sign-in frequency", [], "notApplied"))


def small(stamp: str) -> dict:
    """The properties of the v1.0 API and no more: about 1.2 KB."""
    return {
        "id": text("id"), "createdDateTime": stamp, "userDisplayName": text("display"),
        "userPrincipalName": text("upn"), "userId": text("user"), "appId": text("appID"),
        "appDisplayName": text("app"), "ipAddress": text("address"), "clientAppUsed": "Browser",
        "correlationId": text("correlation"), "conditionalAccessStatus": "success", "isInteractive": True,
        "riskDetail": "none", "riskLevelAggregated": "none", "riskLevelDuringSignIn": "none", "riskState": "none",
        "riskEventTypes_v2": [], "resourceDisplayName": text("app"), "resourceId": text("appID"),
        "status": {"errorCode": bare("code"), "failureReason": text("reason"), "additionalDetails": None},
        "deviceDetail": _device(), "location": _location(), "appliedConditionalAccessPolicies": []}


def lean(stamp: str) -> dict:
    """What detections look at, and hardly more: about 0.9 KB."""
    return {
        "id": text("id"), "createdDateTime": stamp, "userPrincipalName": text("upn"), "userId": text("user"),
        "appDisplayName": text("app"), "ipAddress": text("address"), "clientAppUsed": "Browser",
        "userAgent": text("agent"), "isInteractive": True, "sessionId": text("session"), "homeTenantId": TENANT,
        "conditionalAccessStatus": "success", "authenticationRequirement": "singleFactorAuthentication",
        "status": {"errorCode": bare("code")},
        "deviceDetail": {
            "deviceId": text("device"), "operatingSystem": text("os"), "browser": text("browser")},
        "location": _location()}


def full(stamp: str) -> dict:
    """What the beta API gives, with its policies and steps: about 4.4 KB."""
    record = small(stamp) | {
        "ipAddressFromResourceProvider": None, "userAgent": text("agent"), "originalRequestId": text("id"),
        "tokenIssuerName": "", "tokenIssuerType": "AzureAD", "clientCredentialType": "none",
        "processingTimeInMilliseconds": bare("milliseconds"), "resourceTenantId": TENANT, "homeTenantId": TENANT,
        "homeTenantName": "Fjordbygg", "authenticationMethodsUsed": [],
        "authenticationRequirement": "multiFactorAuthentication", "azureResourceId": "", "federatedCredentialId": "",
        "uniqueTokenIdentifier": text("token"), "sessionId": text("session"), "autonomousSystemNumber": 64500,
        "crossTenantAccessType": "none", "flaggedForReview": False, "isTenantRestricted": False,
        "userType": "member", "incomingTokenType": "none", "authenticationProtocol": "none",
        "originalTransferMethod": "none", "signInEventTypes": ["interactiveUser"], "signInIdentifier": text("upn"),
        "signInIdentifierType": "userPrincipalName", "mfaDetail": None, "privateLinkDetails": None,
        "appTokenProtectionStatus": None, "networkLocationDetails": [],
        "managedServiceIdentity": {
            "msiType": "none", "associatedResourceId": "", "federatedTokenId": "", "federatedTokenIssuer": ""},
        "authenticationProcessingDetails": [
            {"key": "Login Hint Present", "value": "True"},
            {"key": "User certificate authentication level", "value": "singleFactorAuthentication"},
            {"key": "Root Key Type", "value": "Unknown"}],
        "sessionLifetimePolicies": [{
            "expirationRequirement": "signInFrequencyPeriodicReauthentication",
            "detail": "The user was required to sign in again"}],
        "authenticationRequirementPolicies": [
            {"requirementProvider": "multiConditionalAccess", "detail": "Conditional Access"}],
        "authenticationDetails": [
            _step(stamp, "First factor requirement", "Primary authentication"),
            _step(stamp, "MFA requirement", "Multi-factor authentication")],
        "appliedConditionalAccessPolicies": [
            {"id": number, "displayName": name, "enforcedGrantControls": controls, "enforcedSessionControls": [],
             "result": result, "conditionsSatisfied": "application,users", "conditionsNotSatisfied": "none"}
            for number, name, controls, result in _POLICIES]}
    record["status"] = record["status"] | {"additionalDetails": "MFA requirement satisfied by claim in the token"}
    return record


def diagnostic(properties: dict) -> dict:
    """The envelope that a diagnostic setting puts around each sign-in."""
    return {
        "time": f"{text('day')}T{text('clock')}.{text('ticks')}Z",
        "resourceId": f"/tenants/{TENANT}/providers/Microsoft.aadiam", "operationName": "Sign-in activity",
        "operationVersion": "1.0", "category": "SignInLogs", "tenantId": TENANT, "resultType": text("code"),
        "resultSignature": "None", "resultDescription": text("reason"), "durationMs": 0,
        "callerIpAddress": text("address"), "correlationId": text("correlation"), "identity": text("display"),
        "Level": 4, "location": text("country"), "properties": properties}


def _device() -> dict:
    return {
        "deviceId": text("device"), "displayName": text("deviceName"), "operatingSystem": text("os"),
        "browser": text("browser"), "isCompliant": True, "isManaged": True, "trustType": "Azure AD joined"}


def _location() -> dict:
    return {
        "city": text("city"), "state": text("state"), "countryOrRegion": text("country"),
        "geoCoordinates": {"altitude": None, "latitude": bare("latitude"), "longitude": bare("longitude")}}


def _step(stamp: str, what: str, requirement: str) -> dict:
    return {
        "authenticationStepDateTime": stamp, "authenticationMethod": "Previously satisfied",
        "authenticationMethodDetail": None, "succeeded": bare("succeeded"),
        "authenticationStepResultDetail": f"{what} satisfied by claim in the token",
        "authenticationStepRequirement": requirement}
