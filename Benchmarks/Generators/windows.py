"""One logon in a Windows Security log: as event XML, and as a row of Log Analytics' table SecurityEvent."""

from .crowd import Fields
from .outcomes import clocked, is_granted
from .template import filled_later, text

_XML = filled_later(
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
    "<Provider Name='Microsoft-Windows-Security-Auditing' Guid='{54849625-5478-4994-a5ba-3e3b0328c30d}'/>"
    f"<EventID>{text('number')}</EventID><Version>2</Version><Level>0</Level><Task>12544</Task><Opcode>0</Opcode>"
    f"<Keywords>{text('keywords')}</Keywords><TimeCreated SystemTime='{text('day')}T{text('clock')}.{text('ticks')}00Z'/>"
    f"<EventRecordID>{text('serial')}</EventRecordID><Correlation ActivityID='{{{text('correlation')}}}'/>"
    "<Execution ProcessID='792' ThreadID='1340'/><Channel>Security</Channel>"
    "<Computer>rdp01.fjordbygg.example</Computer><Security/></System><EventData>"
    "<Data Name='SubjectUserSid'>S-1-0-0</Data><Data Name='SubjectUserName'>-</Data>"
    "<Data Name='SubjectDomainName'>-</Data><Data Name='SubjectLogonId'>0x0</Data>"
    f"<Data Name='TargetUserSid'>S-1-5-21-397955417-626881126-188441444-{text('process')}</Data>"
    f"<Data Name='TargetUserName'>{text('account')}</Data><Data Name='TargetDomainName'>FJORDBYGG</Data>"
    f"{text('outcome')}<Data Name='LogonType'>10</Data><Data Name='LogonProcessName'>User32 </Data>"
    "<Data Name='AuthenticationPackageName'>Negotiate</Data>"
    f"<Data Name='WorkstationName'>{text('deviceName')}</Data>"
    "<Data Name='TransmittedServices'>-</Data><Data Name='LmPackageName'>-</Data><Data Name='KeyLength'>0</Data>"
    "<Data Name='ProcessId'>0x318</Data><Data Name='ProcessName'>C:\\Windows\\System32\\svchost.exe</Data>"
    f"<Data Name='IpAddress'>{text('address')}</Data><Data Name='IpPort'>{text('port')}</Data></EventData></Event>")

_COLUMNS = {
    "TenantId": "0f2b7c1e-5d43-4a0e-9b1a-5f0c3a9d2e11",
    "TimeGenerated [UTC]": f"{text('day')}T{text('clock')}.{text('ticks')}Z", "SourceSystem": "OpsManager",
    "Account": f"FJORDBYGG\\{text('account')}", "AccountType": "User", "Computer": "rdp01.fjordbygg.example",
    "EventSourceName": "Microsoft-Windows-Security-Auditing", "Channel": "Security", "Task": "12544", "Level": "8",
    "EventID": text("number"), "Activity": text("activity"), "AuthenticationPackageName": "Negotiate",
    "ElevatedToken": "%%1842", "ImpersonationLevel": "%%1833", "IpAddress": text("address"), "IpPort": text("port"),
    "KeyLength": "0", "LmPackageName": "-", "LogonProcessName": "User32 ", "LogonType": "10",
    "LogonTypeName": "10 - RemoteInteractive", "Process": "svchost.exe", "ProcessId": "0x318",
    "ProcessName": "C:\\Windows\\System32\\svchost.exe", "Status": text("status4625"), "SubStatus": text("subStatus"),
    "SubjectAccount": "-\\-", "SubjectDomainName": "-", "SubjectLogonId": "0x0", "SubjectUserName": "-",
    "SubjectUserSid": "S-1-0-0", "TargetAccount": f"FJORDBYGG\\{text('account')}", "TargetDomainName": "FJORDBYGG",
    "TargetLogonId": text("logon"), "TargetUserName": text("account"),
    "TargetUserSid": f"S-1-5-21-397955417-626881126-188441444-{text('process')}", "TransmittedServices": "-",
    "VirtualAccount": "%%1843", "WorkstationName": text("deviceName"), "EventRecordId": text("serial"),
    "SourceComputerId": text("device"), "EventOriginId": text("id"), "Type": "SecurityEvent"}
HEADER = ",".join(_COLUMNS)


def fields(happening: Fields) -> Fields:
    """What Windows says of a logon."""
    common = clocked(happening)
    common["logon"] = f"0x{common['serial']:x}"
    if is_granted(happening):
        return common | {
            "number": 4624, "keywords": "0x8020000000000000", "activity": "4624 - An account was successfully logged on.",
            "status4625": "", "subStatus": "", "outcome": f"<Data Name='TargetLogonId'>{common['logon']}</Data>"}
    return common | {
        "number": 4625, "keywords": "0x8010000000000000", "activity": "4625 - An account failed to log on.",
        "status4625": "0xc000006d", "subStatus": "0xc000006a", "outcome": (
            "<Data Name='Status'>0xc000006d</Data><Data Name='FailureReason'>%%2313</Data>"
            "<Data Name='SubStatus'>0xc000006a</Data>")}


def event() -> str:
    """The format string of an event on one line: about 1.9 KB."""
    return _XML


def row() -> str:
    """The format string of a row: about 0.9 KB."""
    return filled_later(",".join(_COLUMNS.values()))
