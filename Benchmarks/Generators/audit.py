"""One sign-in in Microsoft 365's unified audit log: the bare record, and the row of Purview's CSV around it."""

from .entra import TENANT
from .template import compiled, filled_later, text

HEADER = "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames"


def small() -> dict:
    """What every record has: about 1 KB."""
    return {
        "CreationTime": f"{text('day')}T{text('clock')}", "Id": text("id"), "Operation": text("operation"),
        "OrganizationId": TENANT, "RecordType": 15, "ResultStatus": text("auditStatus"), "UserKey": text("user"),
        "UserType": 0, "Version": 1, "Workload": "AzureActiveDirectory", "ClientIP": text("address"),
        "ObjectId": text("appID"), "UserId": text("upn"), "AzureActiveDirectoryEventType": 1,
        "ExtendedProperties": [
            {"Name": "ResultStatusDetail", "Value": "Success"},
            {"Name": "UserAgent", "Value": text("agentEscaped")},
            {"Name": "RequestType", "Value": "OAuth2:Authorize"}],
        "ModifiedProperties": [], "ActorIpAddress": text("address"), "ApplicationId": text("appID"),
        "ErrorNumber": text("code")}


def full() -> dict:
    """With actors, targets and the device: about 1.6 KB."""
    record = small()
    code = record.pop("ErrorNumber")
    return record | {
        "Actor": [{"ID": text("user"), "Type": 0}, {"ID": text("upn"), "Type": 5}], "ActorContextId": TENANT,
        "InterSystemsId": text("correlation"), "IntraSystemId": text("id"), "SupportTicketId": "",
        "Target": [{"ID": text("appID"), "Type": 0}], "TargetContextId": TENANT,
        "DeviceProperties": [
            {"Name": "Id", "Value": text("device")}, {"Name": "DisplayName", "Value": text("deviceName")},
            {"Name": "OS", "Value": text("os")}, {"Name": "BrowserType", "Value": text("browser")},
            {"Name": "TrustType", "Value": "1"}, {"Name": "IsCompliantAndManaged", "Value": "True"},
            {"Name": "SessionId", "Value": text("session")}],
        "ErrorNumber": code}


def row(record: dict) -> str:
    """The format string of a row: the record with its quotation marks doubled, between the columns that repeat it."""
    before = filled_later(
        f"{text('id')},{text('day')}T{text('clock')}.0000000Z,15,{text('operation')},{text('upn')},")
    return before + '"' + compiled(record).replace('"', '""') + '",,'
