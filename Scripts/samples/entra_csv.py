"""Entra ID sign-ins as CSV: the portal's download (also in Swedish and French), Log Analytics, Defender hunting."""

import csv
import io
import json

from . import agents
from .entra_json import FAILURES, compact, log_analytics, newest_first, requirement, stamp, status, token

# As the portal writes them: trailing spaces, the doubled one and the repeated column are its own.
PORTAL_COLUMNS = (
    "Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,User type,Cross tenant access type,"
    "Incoming token type,Authentication Protocol,Unique token identifier,Original transfer method,"
    "Client credential type,Token Protection - Sign In Session,Token Protection - Sign In Session StatusCode,"
    "Application,Application ID ,App owner tenant ID,Resource,Resource ID ,Resource tenant ID,"
    "Resource owner tenant ID,Home tenant ID,Home tenant name,IP address,Location,Status,Sign-in error code,"
    "Failure reason,Client app,Device ID,Browser,Operating System,Compliant,Managed,Join Type,"
    "Multifactor authentication result,Multifactor authentication auth method,"
    "Multifactor authentication auth detail,Authentication requirement,Sign-in identifier,Session ID,"
    "IP address (seen by resource),Through Global Secure Access,Global Secure Access IP address,"
    "Autonomous system  number,Flagged for review,Token issuer type,Incoming token type,Token issuer name,Latency,"
    "Conditional Access,Managed Identity type,Associated Resource Id,Federated Token Id,Federated Token Issuer"
).split(",")

# The columns that the translated portal names otherwise, and its words for the outcome.
SWEDISH = {
    "Date (UTC)": "Datum (UTC)", "Request ID": "Begärande-ID", "User agent": "Användaragent",
    "Correlation ID": "Korrelations-ID", "User ID": "Användar-ID", "User": "Användare", "Username": "Användarnamn",
    "User type": "Användartyp", "Application": "Program", "Application ID ": "Program-ID", "Resource": "Resurs",
    "Resource ID ": "Resurs-ID", "IP address": "IP-adress", "Location": "Plats", "Status": "Status",
    "Sign-in error code": "Felkod för inloggning", "Failure reason": "Felorsak", "Client app": "Klientapp",
    "Device ID": "Enhets-ID", "Browser": "Webbläsare", "Operating System": "Operativsystem",
    "Compliant": "Kompatibel", "Managed": "Hanterad", "Join Type": "Kopplingstyp",
    "Multifactor authentication result": "Resultat av multifaktorautentisering",
    "Authentication requirement": "Autentiseringskrav", "Session ID": "Sessions-ID",
    "Autonomous system  number": "Autonomt systemnummer", "Latency": "Svarstid",
    "Conditional Access": "Villkorlig åtkomst", "Home tenant ID": "Hemklient-ID",
    "Success": "Lyckades", "Failure": "Fel", "Interrupted": "Avbruten",
}
FRENCH = {
    "Request ID": "ID de la demande", "User agent": "Agent utilisateur", "Correlation ID": "ID de corrélation",
    "User ID": "ID d’utilisateur", "User": "Utilisateur", "Username": "Nom d’utilisateur",
    "User type": "Type d’utilisateur", "Application": "Application", "Application ID ": "ID de l’application",
    "Resource": "Ressource", "Resource ID ": "ID de ressource", "IP address": "Adresse IP",
    "Location": "Emplacement", "Status": "Statut", "Sign-in error code": "Code d’erreur de connexion",
    "Failure reason": "Raison de l’échec", "Client app": "Application cliente", "Device ID": "ID de l’appareil",
    "Browser": "Navigateur", "Operating System": "Système d’exploitation", "Compliant": "Conforme",
    "Managed": "Géré", "Join Type": "Type de jointure",
    "Multifactor authentication result": "Résultat de l’authentification multifacteur",
    "Authentication requirement": "Exigence d’authentification", "Session ID": "ID de session",
    "Autonomous system  number": "Numéro de système autonome", "Latency": "Latence",
    "Conditional Access": "Accès conditionnel", "Home tenant ID": "ID du locataire de base",
    "Success": "Opération réussie", "Failure": "Échec", "Interrupted": "Interrompu",
}


def portal(events, words=None, delimiter=",", date=None) -> str:
    """The download of the sign-in page: 57 columns, newest first. `words` translates columns and outcomes."""
    words = words or {}
    rows = [[words.get(column, column) for column in PORTAL_COLUMNS]]
    rows += [_portal_row(event, words, date or (lambda time: stamp(time, 0))) for event in newest_first(events)]
    return write_csv(rows, delimiter)


def _portal_row(event, words, date) -> list:
    person, device, network = event.person, event.device, event.line.network
    outcome = "Success" if event.code == 0 else "Interrupted" if event.code in (50074, 50140) else "Failure"
    is_known = bool(device.id) and (event.native or not device.is_phone)
    is_managed = str(is_known and device.is_managed).upper()
    cells = {
        "Date (UTC)": date(event.time), "Request ID": event.id, "User agent": agents.user_agent(event),
        "Correlation ID": event.correlation, "User ID": person.id, "User": person.name, "Username": person.user,
        "User type": "member", "Cross tenant access type": "none", "Incoming token type": "none",
        "Authentication Protocol": "none", "Unique token identifier": _guarded(token(event)),
        "Original transfer method": "none", "Client credential type": "none",
        "Token Protection - Sign In Session": "unbound", "Application": event.app.name,
        "Application ID ": event.app.id, "Resource": event.app.resource, "Resource ID ": event.app.resource_id,
        "Resource tenant ID": person.tenant.id, "Home tenant ID": person.tenant.id,
        "Home tenant name": person.tenant.name, "IP address": event.address,
        "Location": f"{network.city.name}, {network.city.state}, {network.city.country}",
        "Status": words.get(outcome, outcome), "Sign-in error code": "" if event.code == 0 else event.code,
        "Failure reason": FAILURES.get(event.code, "Other."), "Client app": agents.client_app(event),
        "Device ID": device.id if is_known else "", "Browser": agents.browser(event),
        "Operating System": agents.operating_system(event).replace(" 10", "10"),
        "Compliant": is_managed, "Managed": is_managed,
        "Join Type": "" if not is_known else "Microsoft Entra joined" if device.is_managed
                     else "Microsoft Entra registered",
        "Multifactor authentication result": status(event)["additionalDetails"] or "",
        "Multifactor authentication auth method": event.method if event.factor == "done" else "",
        "Authentication requirement": "Single-factor authentication" if event.factor == "none"
                                      else "Multifactor authentication",
        "Session ID": event.session, "Through Global Secure Access": "FALSE",
        "Autonomous system  number": network.operator.asn, "Flagged for review": "FALSE",
        "Token issuer type": "Microsoft Entra ID", "Latency": event.latency,
        "Conditional Access": {"success": "Success", "failure": "Failure", "notApplied": "Not Applied"}[event.access],
        "Managed Identity type": "none",
    }
    return [cells.get(column, "") for column in PORTAL_COLUMNS]


def _guarded(text: str) -> str:
    """The portal puts an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text[0] in "-+" else text


def log_analytics_csv(events) -> str:
    """"Export to CSV" of a query over SigninLogs: `[UTC]` after times, dynamic columns as JSON in the cell."""
    rows = [log_analytics(event) for event in newest_first(events)]
    times = ("TimeGenerated", "CreatedDateTime")
    header = [f"{column} [UTC]" if column in times else column for column in rows[0]]
    return write_csv([header] + [[_log_analytics_cell(*cell) for cell in row.items()] for row in rows])


def _log_analytics_cell(column, value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if column == "AuthenticationDetails":
        return json.dumps(value, ensure_ascii=False, indent=2)
    if isinstance(value, (dict, list)):
        return compact(value)
    return month_first(value) if hasattr(value, "year") else str(value)


def month_first(time) -> str:
    """"4/28/2026, 2:08:45.221 PM"."""
    clock = f"{time.hour % 12 or 12}:{time:%M:%S}.{time.microsecond // 1000:03}"
    return f"{time.month}/{time.day}/{time.year}, {clock} {time:%p}"


def defender(events) -> str:
    """An advanced hunting query over EntraIdSignInEvents, exported."""
    rows = [_defender_row(event) for event in newest_first(events)]
    return write_csv([list(rows[0])] + [list(row.values()) for row in rows])


def _defender_row(event) -> dict:
    person, device, network = event.person, event.device, event.line.network
    is_known = bool(device.id) and (event.native or not device.is_phone)
    return {
        "Timestamp": stamp(event.time, 7), "Application": event.app.name, "ApplicationId": event.app.id,
        "LogonType": compact(["interactiveUser" if event.interactive else "nonInteractiveUser"]),
        "EndpointCall": "OAuth2:Authorize" if event.interactive else "OAuth2:Token", "ErrorCode": event.code,
        "CorrelationId": event.correlation, "SessionId": event.session, "AccountDisplayName": person.name,
        "AccountObjectId": person.id, "AccountUpn": person.user, "IsExternalUser": 0, "IsGuestUser": "False",
        "AlternateSignInName": "", "LastPasswordChangeTimestamp": "2026-03-02T09:14:00Z",
        "ResourceDisplayName": event.app.resource, "ResourceId": event.app.resource_id,
        "ResourceTenantId": person.tenant.id, "DeviceName": device.name if is_known else "",
        "EntraIdDeviceId": device.id if is_known else "", "OSPlatform": agents.operating_system(event),
        "DeviceTrustType": "" if not is_known else "Azure AD joined" if device.is_managed else "Azure AD registered",
        "IsManaged": int(is_known and device.is_managed), "IsCompliant": int(is_known and device.is_managed),
        "AuthenticationProcessingDetails": "", "AuthenticationRequirement": requirement(event),
        "TokenIssuerType": 0, "RiskLevelAggregated": 0, "RiskDetails": 0, "RiskState": 0,
        "UserAgent": agents.user_agent(event), "ClientAppUsed": agents.client_app(event),
        "Browser": agents.browser(event), "ConditionalAccessPolicies": "",
        "ConditionalAccessStatus": {"success": 0, "failure": 1, "notApplied": 2}[event.access],
        "IPAddress": event.address, "Country": network.city.country, "State": network.city.state,
        "City": network.city.name, "Latitude": network.log_latitude, "Longitude": network.log_longitude,
        "NetworkLocationDetails": "[]", "RequestId": event.id, "ReportId": _report_id(event),
        "IsThroughGlobalSecureAccess": 0, "UniqueTokenId": token(event),
    }


def _report_id(event) -> int:
    return int(event.id.replace("-", "")[:15], 16) - (1 << 59)


def write_csv(rows, delimiter=",", quote=csv.QUOTE_MINIMAL) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quote, lineterminator="\r\n").writerows(rows)
    return text.getvalue()
