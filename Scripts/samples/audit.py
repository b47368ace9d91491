"""Microsoft 365 audit records: Search-UnifiedAuditLog and Purview exports, and Entra's own directory audits."""

import csv
import json
from dataclasses import dataclass
from datetime import datetime, timezone

from . import agents
from .chance import Chance
from .entra_csv import write_csv
from .entra_json import compact, stamp
from .people import Line, Person

_ERRORS = {50074: "UserStrongAuthClientAuthNRequiredInterrupt", 50140: "KmsiInterrupt",
           50126: "InvalidUserNameOrPassword", 50072: "UserStrongAuthEnrollmentRequiredInterrupt"}
_WORKLOADS = {"MailItemsAccessed": ("Exchange", 50, "ExchangeItemAggregated"),
              "FileAccessed": ("OneDrive", 6, "SharePointFileOperation"),
              "FileDownloaded": ("SharePoint", 6, "SharePointFileOperation")}


@dataclass
class Act:
    """Something done with a mailbox, a file or the directory."""

    time: datetime
    person: Person
    operation: str
    line: Line
    id: str
    target: str = ""

    def __post_init__(self):
        self.time = self.time.astimezone(timezone.utc)

    @property
    def address(self) -> str:
        return self.line.address(self.time)


def everyday_acts(events, share: float) -> list:
    """Mail read and files opened soon after a sign-in, for that share of the granted ones."""
    acts = []
    for event in sorted(events, key=lambda event: (event.time, event.id)):
        chance = Chance(f"act after {event.id}")
        if event.code == 0 and chance.maybe(share):
            operation = chance.pick(["MailItemsAccessed", "MailItemsAccessed", "FileAccessed", "FileDownloaded"])
            time = event.time.replace(microsecond=0)
            acts.append(Act(time, event.person, operation, event.line, chance.guid(), "Inbox"))
    return acts


def record(entry) -> dict:
    """The AuditData of a sign-in or an act."""
    return _act_record(entry) if isinstance(entry, Act) else _logon_record(entry)


def _logon_record(event) -> dict:
    person, is_granted = event.person, event.code in (0, 50140)
    data = {
        "CreationTime": f"{event.time:%Y-%m-%dT%H:%M:%S}", "Id": event.id,
        "Operation": "UserLoggedIn" if is_granted else "UserLoginFailed", "OrganizationId": person.tenant.id,
        # Says how the request went, not the sign-in: "Success" also on most failures.
        "RecordType": 15, "ResultStatus": "Failed" if event.code == 50126 else "Success",
        "UserKey": person.id, "UserType": 0, "Version": 1, "Workload": "AzureActiveDirectory",
        "ClientIP": event.address, "ObjectId": event.app.resource_id, "UserId": person.user,
        "AzureActiveDirectoryEventType": 1,
        "ExtendedProperties": _pairs(
            ResultStatusDetail="Success" if is_granted else "UserError", UserAgent=agents.user_agent(event),
            RequestType="OAuth2:Authorize" if event.interactive else "OAuth2:Token"),
        "ModifiedProperties": [],
        "Actor": [{"ID": person.id, "Type": 0}, {"ID": person.user, "Type": 5}],
        "ActorContextId": person.tenant.id, "ActorIpAddress": event.address, "InterSystemsId": event.correlation,
        "IntraSystemId": event.id, "SupportTicketId": "", "Target": [{"ID": event.app.resource_id, "Type": 0}],
        "TargetContextId": person.tenant.id, "ApplicationId": event.app.id, "DeviceProperties": _device(event),
        "ErrorNumber": str(event.code),
    }
    return data | ({"LogonError": _ERRORS[event.code]} if event.code else {})


def _device(event) -> list:
    device = event.device
    is_known = bool(device.id) and (event.native or not device.is_phone)
    known = {"Id": device.id, "DisplayName": device.name, "TrustType": "1"} if is_known else {}
    return _pairs(
        **known, OS=agents.operating_system(event), BrowserType=agents.browser(event).split(" ")[0] or "Other",
        IsCompliantAndManaged=str(is_known and device.is_managed), SessionId=event.session)


def _act_record(act: Act) -> dict:
    person = act.person
    workload, kind, _ = _WORKLOADS.get(act.operation, ("AzureActiveDirectory", 8, ""))
    data = {
        "CreationTime": f"{act.time:%Y-%m-%dT%H:%M:%S}", "Id": act.id, "Operation": act.operation,
        "OrganizationId": person.tenant.id, "RecordType": kind,
        "ResultStatus": "Succeeded" if workload == "Exchange" else "Success", "UserKey": person.id, "UserType": 0,
        "Version": 1, "Workload": workload,
        # Exchange and SharePoint keep the capitals that somebody once typed; the directory does not.
        "UserId": person.user if workload == "AzureActiveDirectory" else _typed(person.user),
    }
    if workload == "Exchange":
        items = [{"InternetMessageId": f"<{act.id}@{person.tenant.domain}>"}]
        return data | {
            "ClientIPAddress": act.address, "ClientInfoString": "Client=OWA;Action=ViaProxy", "LogonType": 0,
            "MailboxOwnerUPN": person.user, "OperationProperties": _pairs(MailAccessType="Bind", IsThrottled="False"),
            "Folders": [{"Path": "\\Inbox", "FolderItems": items}],
            "OperationCount": 1}
    if workload == "AzureActiveDirectory":
        return data | {
            "ObjectId": act.target, "ActorIpAddress": act.address, "ClientIP": act.address,
            "Actor": [{"ID": person.user, "Type": 5}], "Target": [{"ID": act.target, "Type": 1}],
            "ExtendedProperties": [], "ModifiedProperties": []}
    site = f"https://{person.tenant.key}.sharepoint.example/sites/projects"
    return data | {"ClientIP": act.address, "ObjectId": f"{site}/plan.docx", "SiteUrl": site,
                   "SourceFileName": "plan.docx", "ItemType": "File"}


def _typed(user: str) -> str:
    name, _, domain = user.partition("@")
    return f"{name.title()}@{domain}"


def _pairs(**values) -> list:
    return [{"Name": name, "Value": value} for name, value in values.items() if value != ""]


def search_unified_audit_log(entries, repeated=(), type_line=False) -> str:
    """`Search-UnifiedAuditLog | Export-Csv`; rows with a number in `repeated` come twice: overlapping pages."""
    rows = [["PSComputerName", "RunspaceId", "PSShowComputerName", "RecordType", "CreationDate", "UserIds",
             "Operations", "AuditData", "ResultIndex", "ResultCount", "Identity", "IsValid", "ObjectState"]]
    for number, entry in enumerate(entries):
        data = record(entry)
        kind = _WORKLOADS.get(data["Operation"], ("", 0, ""))[2]
        if not kind:
            kind = "AzureActiveDirectory" if isinstance(entry, Act) else "AzureActiveDirectoryStsLogon"
        row = ["outlook.office365.com", "2b0c7d1e-51a5-4c1b-9c37-0d5d52c8a911", "False", kind,
               _american(entry.time), data["UserId"], data["Operation"], _windows_json(data), number + 1,
               len(entries), data["Id"], "True", "Unchanged"]
        rows += [row, row] if number in repeated else [row]
    head = "#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n" if type_line else ""
    return head + write_csv(rows, quote=csv.QUOTE_ALL)


def purview(entries) -> str:
    """The export of an audit search in the Purview portal; a space stands after each time."""
    rows = [["RecordId", "CreationDate", "RecordType", "Operation", "UserId", "AuditData", "AssociatedAdminUnits",
             "AssociatedAdminUnitsNames"]]
    for entry in entries:
        data = record(entry)
        rows.append([data["Id"], f"{entry.time:%Y-%m-%dT%H:%M:%S}.0000000Z ", data["RecordType"], data["Operation"],
                     data["UserId"], compact(data), "", ""])
    return write_csv(rows)


def directory_audits(acts) -> str:
    """`GET /auditLogs/directoryAudits` of Microsoft Graph."""
    value = [_directory_audit(act) for act in sorted(acts, key=lambda act: act.time, reverse=True)]
    context = "https://graph.microsoft.com/v1.0/$metadata#auditLogs/directoryAudits"
    return json.dumps({"@odata.context": context, "value": value}, ensure_ascii=False, indent=2) + "\n"


def _directory_audit(act: Act) -> dict:
    person = act.person
    return {
        "id": f"Directory_{act.id}", "category": "UserManagement", "correlationId": act.id, "result": "success",
        "resultReason": "User registered Authenticator App with Notification and Code",
        "activityDisplayName": act.operation, "activityDateTime": stamp(act.time, 7),
        "loggedByService": "Authentication Methods", "operationType": "Update",
        "initiatedBy": {"app": None, "user": {
            "id": person.id, "displayName": person.name, "userPrincipalName": person.user, "ipAddress": act.address,
            "userType": None, "homeTenantId": None, "homeTenantName": None}},
        "targetResources": [{
            "id": person.id, "displayName": person.name, "type": "User", "userPrincipalName": person.user,
            "groupType": None, "modifiedProperties": []}],
        "additionalDetails": [{"key": "AuthenticationMethod", "value": act.target}],
    }


def _american(time) -> str:
    return f"{time.month}/{time.day}/{time.year} {time.hour % 12 or 12}:{time:%M:%S} {time:%p}"


def _windows_json(data: dict) -> str:
    return compact(data).replace("/", "\\/")
