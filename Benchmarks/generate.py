#!/usr/bin/env python3
"""Writes Entra sign-ins as NDJSON, about 3.8 KB each, the same bytes for the same arguments.

generate.py EVENTS FILE [PEOPLE]
"""
import json
import random
import sys
from datetime import datetime, timedelta, timezone

CITIES = [
    ("SE", "Skåne", "Malmö", 55.605, 13.0), ("SE", "Stockholm", "Stockholm", 59.329, 18.069),
    ("SE", "Västra Götaland", "Göteborg", 57.709, 11.975), ("DK", "Hovedstaden", "København", 55.676, 12.568),
    ("NO", "Oslo", "Oslo", 59.914, 10.752), ("DE", "Berlin", "Berlin", 52.52, 13.405),
    ("US", "Illinois", "Chicago", 41.878, -87.63), ("NG", "Lagos", "Lagos", 6.455, 3.394),
]
AGENTS = [
    ("Windows10", "Edge 141.0.0", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0"),
    ("MacOs", "Safari 18.6", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15"),
    ("Ios 18.6", "Mobile Safari", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"),
    ("Android", "Chrome Mobile 141.0.0", "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36"),
]
APPS = ["Office 365 Exchange Online", "Microsoft Teams", "Office365 Shell WCSS-Client", "SharePoint Online Web Client Extensibility", "Azure Portal"]


def guid(r):
    h = "%032x" % r.getrandbits(128)
    return "-".join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))


class Person:
    def __init__(self, r, number, people):
        self.name = f"person{number:05d}@fjordbygg.example"
        self.id = guid(r)
        self.home = CITIES[min(int(r.expovariate(0.9)), len(CITIES) - 3)]
        base = 0xC6120000  # 198.18.0.0/15, the range for benchmarks
        self.addresses = [base + r.randrange(1 << 17) for _ in range(4)]
        self.devices = [(guid(r), r.choice(AGENTS)) for _ in range(2)]
        self.sessions = [guid(r) for _ in range(3)]


def dotted(n):
    return ".".join(str(n >> s & 255) for s in (24, 16, 8, 0))


def policies(r):
    names = ["Require MFA for everyone", "Block legacy authentication", "Require compliant device", "Sign-in frequency"]
    return [{"id": guid(r), "displayName": n, "enforcedGrantControls": ["Mfa"], "enforcedSessionControls": [], "result": "success" if i == 0 else "notApplied", "conditionsSatisfied": 19, "conditionsNotSatisfied": 0} for i, n in enumerate(names)]


def record(r, person, when):
    away = r.random() < 0.002
    country, state, city, lat, lon = r.choice(CITIES) if away else person.home
    address = r.choice(person.addresses)
    device, (system, browser, agent) = r.choice(person.devices)
    code = r.choices([0, 50126, 50074, 50140], [93, 2, 3, 2])[0]
    app = r.choice(APPS)
    stamp = when.strftime("%Y-%m-%dT%H:%M:%S.%f") + "0Z"
    return {
        "id": guid(r), "createdDateTime": stamp, "userDisplayName": "Person " + person.name[6:11],
        "userPrincipalName": person.name, "userId": person.id, "appId": guid(r), "appDisplayName": app,
        "ipAddress": dotted(address), "ipAddressFromResourceProvider": None, "clientAppUsed": "Browser",
        "userAgent": agent, "correlationId": guid(r), "conditionalAccessStatus": "success",
        "originalRequestId": "", "isInteractive": True, "tokenIssuerName": "", "tokenIssuerType": "AzureAD",
        "clientCredentialType": "none", "processingTimeInMilliseconds": r.randrange(40, 900), "riskDetail": "none",
        "riskLevelAggregated": "none", "riskLevelDuringSignIn": "none", "riskState": "none", "riskEventTypes_v2": [],
        "resourceDisplayName": app, "resourceId": guid(r), "resourceTenantId": "0f2b7c1e-5d43-4a0e-9b1a-5f0c3a9d2e11",
        "homeTenantId": "0f2b7c1e-5d43-4a0e-9b1a-5f0c3a9d2e11", "homeTenantName": "Fjordbygg", "authenticationMethodsUsed": [],
        "authenticationRequirement": "multiFactorAuthentication", "azureResourceId": "", "federatedCredentialId": "",
        "uniqueTokenIdentifier": guid(r)[:22], "sessionId": r.choice(person.sessions), "autonomousSystemNumber": 64500,
        "crossTenantAccessType": "none", "flaggedForReview": False, "isTenantRestricted": False, "userType": "member",
        "incomingTokenType": "none", "authenticationProtocol": "none", "originalTransferMethod": "none",
        "signInEventTypes": ["interactiveUser"], "signInIdentifier": person.name, "signInIdentifierType": "userPrincipalName",
        "status": {"errorCode": code, "failureReason": "Other." if code == 0 else "Error validating credentials.", "additionalDetails": "MFA requirement satisfied by claim in the token"},
        "deviceDetail": {"deviceId": device, "displayName": "LAPTOP-" + device[:6], "operatingSystem": system, "browser": browser, "isCompliant": True, "isManaged": True, "trustType": "Azure AD joined"},
        "location": {"city": city, "state": state, "countryOrRegion": country, "geoCoordinates": {"altitude": None, "latitude": lat, "longitude": lon}},
        "appliedConditionalAccessPolicies": policies(r),
        "authenticationProcessingDetails": [{"key": "Login Hint Present", "value": "True"}, {"key": "User certificate authentication level", "value": "singleFactorAuthentication"}, {"key": "Root Key Type", "value": "Unknown"}],
        "networkLocationDetails": [], "sessionLifetimePolicies": [{"expirationRequirement": "signInFrequencyPeriodicReauthentication", "detail": "The user was required to sign in again"}],
        "authenticationDetails": [
            {"authenticationStepDateTime": stamp, "authenticationMethod": "Previously satisfied", "authenticationMethodDetail": None, "succeeded": code == 0, "authenticationStepResultDetail": "First factor requirement satisfied by claim in the token", "authenticationStepRequirement": "Primary authentication"},
            {"authenticationStepDateTime": stamp, "authenticationMethod": "Previously satisfied", "authenticationMethodDetail": None, "succeeded": code == 0, "authenticationStepResultDetail": "MFA requirement satisfied by claim in the token", "authenticationStepRequirement": "Multi-factor authentication"}],
        "authenticationRequirementPolicies": [{"requirementProvider": "multiConditionalAccess", "detail": "Conditional Access"}],
        "mfaDetail": None, "privateLinkDetails": None, "appTokenProtectionStatus": None, "managedServiceIdentity": {"msiType": "none", "associatedResourceId": "", "federatedTokenId": "", "federatedTokenIssuer": ""},
    }


def main():
    events, path = int(sys.argv[1]), sys.argv[2]
    people = int(sys.argv[3]) if len(sys.argv) > 3 else 5000
    r = random.Random(20261014)
    crowd = [Person(r, n, people) for n in range(people)]
    start = datetime(2026, 9, 1, tzinfo=timezone.utc)
    step = 30 * 86400 / events
    with open(path, "w", encoding="utf-8") as out:
        for i in range(events):
            when = start + timedelta(seconds=i * step + r.random() * step)
            out.write(json.dumps(record(r, r.choice(crowd), when), ensure_ascii=False, separators=(",", ":")) + "\n")


main()
