"""Sign-ins in the text logs of servers and firewalls."""

from .crowd import Fields
from .outcomes import WRONG_PASSWORD, clocked, is_granted
from .template import filled_later, text

_HEAD = f"{text('syslogDay')} {text('clock')} "


def sshd_fields(happening: Fields) -> Fields:
    """What OpenSSH says of a sign-in, on a server of Fjordbygg."""
    verb = "Accepted" if is_granted(happening) else "Failed"
    return clocked(happening) | {"verb": verb}


def sshd() -> str:
    """Seven lines, of which the second is the sign-in; the others are what stands between them in a server's log."""
    host, number = f"{_HEAD}srv1 ", text("process")
    return filled_later("\n".join((
        f"{host}CRON[{number}]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)",
        f"{host}sshd[{number}]: {text('verb')} password for {text('account')} from {text('address')} port {text('port')} ssh2",
        f"{host}CRON[{number}]: (root) CMD (   cd / && run-parts --report /etc/cron.hourly)",
        f"{host}systemd-logind[614]: New session {text('port')} of user {text('account')}.",
        f"{host}CRON[{number}]: pam_unix(cron:session): session closed for user root",
        f"{host}systemd[1]: Started session-{text('port')}.scope - Session {text('port')} of User {text('account')}.",
        f"{host}kernel: [ {text('port')}.120943] [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.77 DST=192.0.2.1 PROTO=TCP SPT={text('port')} DPT=23")))


def fortigate_fields(happening: Fields) -> Fields:
    """What FortiOS says of a sign-in to the SSL VPN."""
    if is_granted(happening):
        told = {"action": "tunnel-up", "logid": "0101039424", "level": "information", "description": "SSL VPN tunnel up",
                "said": "SSL tunnel established", "told": "N/A"}
    else:
        told = {"action": "ssl-login-fail", "logid": "0101039426", "level": "alert", "description": "SSL VPN login fail",
                "said": "SSL user failed to logged in", "told": "sslvpn_login_permission_denied"}
    return clocked(happening) | told


def fortigate() -> str:
    """A line of pairs behind the head of a system log."""
    return filled_later(
        f'<189>date={text("day")} time={text("clock")} devname="fw1" devid="FGT60FTK00000001" '
        f'eventtime={text("epoch")}{text("ticks")}00 tz="+0000" logid="{text("logid")}" type="event" subtype="vpn" '
        f'level="{text("level")}" vd="root" logdesc="{text("description")}" action="{text("action")}" '
        f'tunneltype="ssl-web" tunnelid={text("serial")} remip={text("address")} srccountry="{text("country")}" '
        f'user="{text("upn")}" group="VPN" dst_host="N/A" reason="{text("told")}" msg="{text("said")}"')


def asa_fields(happening: Fields) -> Fields:
    """What a Cisco ASA says of a sign-in by AnyConnect."""
    common = clocked(happening)
    if is_granted(happening):
        message = (f"%ASA-6-113039: Group <Staff> User <{happening['upn']}> IP <{happening['address']}> AnyConnect parent "
                   "session started.")
    else:
        reason = "AAA failure" if happening["code"] == WRONG_PASSWORD else "Invalid password"
        message = (f"%ASA-6-113015: AAA user authentication Rejected : reason = {reason} : local database : user = "
                   f"{happening['upn']} : user IP = {happening['address']}")
    return common | {"message": message}


def asa() -> str:
    """Three lines, of which the last is the sign-in and the others are traffic."""
    head = f"<166>{_HEAD}fw1 : "
    return filled_later("\n".join((
        f"{head}%ASA-6-302013: Built inbound TCP connection {text('serial')} for outside:192.0.2.77/{text('port')} "
        f"(192.0.2.77/{text('port')}) to inside:192.0.2.1/443 (192.0.2.1/443)",
        f"{head}%ASA-4-106023: Deny tcp src outside:192.0.2.78/{text('port')} dst inside:192.0.2.1/23 by access-group "
        '"outside_in" [0x0, 0x0]',
        f"{head}{text('message')}")))


def panos_fields(happening: Fields) -> Fields:
    """What GlobalProtect says of a sign-in at its portal."""
    refused = "Authentication failed: Invalid username or password"
    return clocked(happening) | {
        "status": "success" if is_granted(happening) else "failure",
        "told": "" if is_granted(happening) else refused}


def panos() -> str:
    """A line of the log GLOBALPROTECT behind the head of a system log."""
    day = f"{text('slashDay')} {text('clock')}"
    return filled_later(
        f"<14>{_HEAD}fw1 1,{day},013101001305,GLOBALPROTECT,0,2561,{day},vsys1,portal-auth,login,LDAP,,"
        f"{text('upn')},{text('country')},{text('deviceName')},{text('address')},0.0.0.0,192.0.2.44,0.0.0.0,"
        f'{text("device")},SER1,6.1.2,Windows,"Microsoft Windows 11 Pro , 64-bit",1,,,"{text("told")}",'
        f"{text('status')},,0,,0,GP-Portal,{text('serial')},0x8000000000000000,{text('day')}T{text('clock')}."
        f"{text('milli')}+00:00,,,,,,0,0,0,0,fw1,1")
