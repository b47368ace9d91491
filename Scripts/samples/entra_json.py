"""Entra ID sign-ins as JSON: Microsoft Graph, diagnostic settings, Log Analytics."""

import base64
import json
from datetime import timedelta

from . import agents

FAILURES = {
    50074: "Strong Authentication is required.",
    50076: "Due to a configuration change made by your administrator, or because you moved to a new location, you must "
           "use multi-factor authentication to access the resource.",
    50126: "Error validating credentials due to invalid username or password.",
    50140: "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.",
    50053: "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
    50072: "User needs to enroll for second factor authentication (interactive).",
    53003: "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
    500121: "Authentication failed during strong authentication request.",
}
_POLICY = {"id": "3f1c2f5e-8d0e-4b7a-9a55-6a0c7f1d2e90", "displayName": "Second factor for everybody"}


def graph(event) -> dict:
    """One `microsoft.graph.signIn` (beta), with the fields in the order of the service."""
    person, device = event.person, event.device
    return {
        "id": event.id,
        "createdDateTime": stamp(event.time, 0 if event.interactive else 7),
        "userDisplayName": person.name,
        "userPrincipalName": person.user,
        "userId": person.id,
        "appId": event.app.id,
        "appDisplayName": event.app.name,
        "ipAddress": event.address,
        "ipAddressFromResourceProvider": None,
        "clientAppUsed": agents.client_app(event),
        "userAgent": agents.user_agent(event),
        "correlationId": event.correlation,
        "conditionalAccessStatus": event.access,
        "originalRequestId": event.id,
        "isInteractive": event.interactive,
        "tokenIssuerName": "",
        "tokenIssuerType": "AzureAD",
        "processingTimeInMilliseconds": event.latency,
        "riskDetail": "none",
        "riskLevelAggregated": event.risk,
        "riskLevelDuringSignIn": event.risk,
        "riskState": "none" if event.risk == "none" else "atRisk",
        "riskEventTypes_v2": [] if event.risk == "none" else ["unfamiliarFeatures"],
        "resourceDisplayName": event.app.resource,
        "resourceId": event.app.resource_id,
        "resourceTenantId": person.tenant.id,
        "homeTenantId": person.tenant.id,
        "homeTenantName": "",
        "authenticationMethodsUsed": [],
        "authenticationRequirement": requirement(event),
        "signInIdentifier": "",
        "signInEventTypes": ["interactiveUser" if event.interactive else "nonInteractiveUser"],
        "userType": "member",
        "flaggedForReview": False,
        "isTenantRestricted": False,
        "autonomousSystemNumber": event.line.network.operator.asn,
        "crossTenantAccessType": "none",
        "uniqueTokenIdentifier": token(event),
        "incomingTokenType": "none" if event.interactive else "refreshToken",
        "authenticationProtocol": "none",
        "originalTransferMethod": "none",
        "sessionId": event.session or None,
        "mfaDetail": mfa_detail(event),
        "status": status(event),
        "deviceDetail": device_detail(event, device),
        "location": location(event),
        "appliedConditionalAccessPolicies": policies(event),
        "authenticationDetails": steps(event),
        "authenticationRequirementPolicies": [],
    }


def diagnostic(event) -> dict:
    """The same as diagnostic settings send it to an event hub or a storage account."""
    person = event.person
    return {
        "time": stamp(event.time, 7),
        "resourceId": f"/tenants/{person.tenant.id}/providers/Microsoft.aadiam",
        "operationName": "Sign-in activity",
        "operationVersion": "1.0",
        "category": "SignInLogs" if event.interactive else "NonInteractiveUserSignInLogs",
        "tenantId": person.tenant.id,
        "resultType": str(event.code),
        "resultSignature": "None",
        "resultDescription": FAILURES.get(event.code, ""),
        "durationMs": 0,
        "callerIpAddress": event.address,
        "correlationId": event.correlation,
        "identity": person.name,
        "Level": 4,
        "location": event.line.network.city.country,
        "properties": graph(event) | {"createdDateTime": stamp(event.time, 7).replace("Z", "+00:00")},
    }


def log_analytics(event) -> dict:
    """A row of SigninLogs or AADNonInteractiveUserSignInLogs, its dynamic columns still as values."""
    person, table = event.person, "SigninLogs" if event.interactive else "AADNonInteractiveUserSignInLogs"
    return {
        "TenantId": person.tenant.id, "SourceSystem": "Azure AD",
        "TimeGenerated": event.time + timedelta(seconds=40 + event.latency % 80),
        "OperationName": "Sign-in activity", "OperationVersion": "1.0",
        "Category": "SignInLogs" if event.interactive else "NonInteractiveUserSignInLogs",
        "ResultType": str(event.code), "ResultSignature": "SUCCESS" if event.code == 0 else "FAILURE",
        "ResultDescription": FAILURES.get(event.code, ""), "DurationMs": 0, "CorrelationId": event.correlation,
        "Resource": "Microsoft.aadiam", "ResourceGroup": "Microsoft.aadiam", "Identity": person.name, "Level": "4",
        "Location": event.line.network.city.country, "AppDisplayName": event.app.name, "AppId": event.app.id,
        "AuthenticationDetails": steps(event), "AuthenticationProcessingDetails": [],
        "AuthenticationRequirement": requirement(event), "AuthenticationRequirementPolicies": [],
        "ClientAppUsed": agents.client_app(event), "ConditionalAccessPolicies": policies(event),
        "ConditionalAccessStatus": event.access, "CreatedDateTime": event.time,
        "DeviceDetail": device_detail(event, event.device), "IsInteractive": event.interactive, "Id": event.id,
        "IPAddress": event.address, "IsRisky": None, "LocationDetails": location(event),
        "MfaDetail": mfa_detail(event) or {}, "NetworkLocationDetails": [], "OriginalRequestId": event.id,
        "ProcessingTimeInMilliseconds": str(event.latency), "RiskDetail": "none", "RiskEventTypes": [],
        "RiskEventTypes_V2": [], "RiskLevelAggregated": event.risk, "RiskLevelDuringSignIn": event.risk,
        "RiskState": "none", "ResourceDisplayName": event.app.resource, "ResourceIdentity": event.app.resource_id,
        "ResourceServicePrincipalId": "", "ServicePrincipalId": "", "ServicePrincipalName": "",
        "SessionId": event.session, "Status": status(event), "TokenIssuerName": "", "TokenIssuerType": "AzureAD",
        "UniqueTokenIdentifier": token(event), "UserAgent": agents.user_agent(event), "UserDisplayName": person.name,
        "UserId": person.id, "UserPrincipalName": person.user, "AADTenantId": person.tenant.id, "UserType": "Member",
        "FlaggedForReview": None, "IPAddressFromResourceProvider": "", "SignInIdentifier": "",
        "SignInIdentifierType": "", "ResourceTenantId": person.tenant.id, "HomeTenantId": person.tenant.id,
        "AutonomousSystemNumber": str(event.line.network.operator.asn), "CrossTenantAccessType": "none", "Type": table,
    }


# Parts that several shapes share


def stamp(time, decimals: int) -> str:
    if decimals == 0:
        return f"{time:%Y-%m-%dT%H:%M:%SZ}"
    return f"{time:%Y-%m-%dT%H:%M:%S.%f}"[:26] + f"{time.microsecond % 10}Z"


def token(event) -> str:
    return base64.urlsafe_b64encode(bytes.fromhex(event.id.replace("-", ""))).decode().rstrip("=")


def requirement(event) -> str:
    return "singleFactorAuthentication" if event.factor == "none" else "multiFactorAuthentication"


def status(event) -> dict:
    more = {"previous": "MFA requirement satisfied by claim in the token", "done": "MFA completed in Azure AD",
            "asked": "MFA required in Azure AD", "denied": "MFA denied; user declined the authentication",
            "none": None}[event.factor]
    return {"errorCode": event.code, "failureReason": FAILURES.get(event.code, "Other."), "additionalDetails": more}


def device_detail(event, device) -> dict:
    is_known = bool(device.id) and (event.native or not device.is_phone)
    return {
        "deviceId": device.id if is_known else "", "displayName": device.name if is_known else "",
        "operatingSystem": agents.operating_system(event), "browser": agents.browser(event),
        "isCompliant": is_known and device.is_managed, "isManaged": is_known and device.is_managed,
        "trustType": "" if not is_known else "Azure AD joined" if device.is_managed else "Azure AD registered",
    }


def location(event) -> dict:
    network = event.line.network
    return {
        "city": network.city.name, "state": network.city.state, "countryOrRegion": network.city.country,
        "geoCoordinates": {"altitude": None, "latitude": network.log_latitude, "longitude": network.log_longitude},
    }


def mfa_detail(event):
    return {"authMethod": event.method, "authDetail": None} if event.factor in ("done", "denied") else None


def policies(event) -> list:
    if event.access == "notApplied":
        return []
    result = {"success": "success", "failure": "failure"}[event.access]
    return [_POLICY | {"enforcedGrantControls": ["Mfa"], "enforcedSessionControls": [], "result": result}]


def steps(event) -> list:
    """The steps of the authentication: the password, then the second factor where there was one."""
    if event.factor == "previous":
        return [_step(event, "Previously satisfied", True, "First factor requirement satisfied by claim in the token")]
    password = _step(event, "Password", event.code != 50126,
                     FAILURES[50126] if event.code == 50126 else "Correct password")
    if event.factor == "none":
        return [password]
    detail = status(event)["additionalDetails"]
    return [password, _step(event, event.method, event.factor == "done", detail, "Multifactor authentication")]


def _step(event, method, succeeded, detail, requirement="Primary authentication") -> dict:
    return {
        "authenticationStepDateTime": stamp(event.time, 0), "authenticationMethod": method,
        "authenticationMethodDetail": "Password in the cloud" if method == "Password" else None,
        "succeeded": succeeded, "authenticationStepResultDetail": detail,
        "authenticationStepRequirement": requirement,
    }


def compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# Files


def graph_page(events, next_page: str = "") -> str:
    """One page of `GET /auditLogs/signIns`, newest first."""
    page = {"@odata.context": "https://graph.microsoft.com/beta/$metadata#auditLogs/signIns"}
    if next_page:
        page["@odata.nextLink"] = f"https://graph.microsoft.com/beta/auditLogs/signIns?$skiptoken={next_page}"
    page["value"] = [graph(event) for event in newest_first(events)]
    return compact(page) + "\n"


def lines(records) -> str:
    return "".join(compact(record) + "\n" for record in records)


def newest_first(events) -> list:
    return sorted(events, key=lambda event: (event.time, event.id), reverse=True)


def oldest_first(events) -> list:
    return sorted(events, key=lambda event: (event.time, event.id))


def log_analytics_json(events) -> str:
    """What `az monitor log-analytics query` prints: an array of rows, dynamic columns as JSON strings."""
    return json.dumps([_flat(log_analytics(event)) for event in newest_first(events)], ensure_ascii=False, indent=1)


def _flat(row: dict) -> dict:
    row = {key: compact(value) if isinstance(value, (dict, list)) else value for key, value in row.items()}
    for column in ("TimeGenerated", "CreatedDateTime"):
        row[column] = stamp(row[column], 7)
    return row | {"TableName": "PrimaryResult"}
