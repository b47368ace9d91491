"""One Entra sign-in as a row of the CSV that the portal's Download button gives."""

from .entra import TENANT
from .template import text

_COLUMNS = {
    "Date (UTC)": f"{text('day')}T{text('clock')}Z", "Request ID": text("id"), "User agent": f'"{text("agent")}"',
    "Correlation ID": text("correlation"), "User ID": text("user"), "User": text("display"),
    "Username": text("upn"), "User type": "member", "Cross tenant access type": "none", "Incoming token type": "none",
    "Authentication Protocol": "none", "Unique token identifier": text("token"), "Original transfer method": "none",
    "Client credential type": "none", "Application": text("app"), "Application ID ": text("appID"),
    "Resource": text("app"), "Resource ID ": text("appID"), "Resource tenant ID": TENANT, "Home tenant ID": TENANT,
    "Home tenant name": "Fjordbygg", "IP address": text("address"),
    "Location": f'"{text("city")}, {text("state")}, {text("country")}"', "Status": text("status"),
    "Sign-in error code": text("code"), "Failure reason": text("reason"), "Client app": "Browser",
    "Device ID": text("device"), "Browser": text("browser"), "Operating System": text("os"), "Compliant": "TRUE",
    "Managed": "TRUE", "Join Type": "Azure AD joined",
    "Multifactor authentication result": "MFA requirement satisfied by claim in the token",
    "Multifactor authentication auth method": "", "Multifactor authentication auth detail": "",
    "Authentication requirement": "Multifactor authentication", "Sign-in identifier": text("upn"),
    "Session ID": text("session"), "IP address (seen by resource)": "", "Autonomous system  number": "64500",
    "Flagged for review": "FALSE", "Token issuer type": "Azure AD", "Token issuer name": "",
    "Latency": text("milliseconds"), "Conditional Access": "Success"}

HEADER = ",".join(_COLUMNS)
ROW = ",".join(_COLUMNS.values())
