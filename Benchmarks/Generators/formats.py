"""The formats by name: what a record looks like in each, and what stands before, between and after the records."""

from collections.abc import Callable
from dataclasses import dataclass

from . import audit, cloudtrail, duo, entra, google, okta, portal, servers, windows
from .crowd import Fields
from .template import compiled, filled_later, text

# Microsoft Graph tells whole seconds, a diagnostic setting ten millionths.
_GRAPH_TIME = f"{text('day')}T{text('clock')}Z"
_DIAGNOSTIC_TIME = f"{text('day')}T{text('clock')}.{text('ticks')}+00:00"
_GRAPH_ENVELOPE = '{"@odata.context":"https://graph.microsoft.com/beta/$metadata#auditLogs/signIns","value":['


@dataclass(frozen=True)
class Format:
    """`record` makes the format string of one record; its argument says whether the record is a small one.

    `also` gives what a record needs beside the fields of a sign-in as Entra tells it.
    """

    record: Callable[[bool], str]
    opening: str = ""
    between: str = "\n"
    closing: str = "\n"
    also: Callable[[Fields], Fields] | None = None


def _graph(is_small: bool) -> dict:
    return entra.small(_GRAPH_TIME) if is_small else entra.full(_GRAPH_TIME)


def _diagnostic(is_small: bool) -> dict:
    return entra.diagnostic(entra.small(_DIAGNOSTIC_TIME) if is_small else entra.full(_DIAGNOSTIC_TIME))


def _audit(is_small: bool) -> dict:
    return audit.small() if is_small else audit.full()


FORMATS = {
    "entra-ndjson": Format(lambda is_small: compiled(_graph(is_small))),
    "entra-array": Format(lambda is_small: compiled(_graph(is_small)), "[", ",", "]\n"),
    "entra-pretty": Format(lambda is_small: compiled(_graph(is_small), indent=2), "[\n", ",\n", "\n]\n"),
    "entra-envelope": Format(lambda is_small: compiled(_graph(is_small)), _GRAPH_ENVELOPE, ",", "]}\n"),
    "entra-diagnostic": Format(lambda is_small: compiled(_diagnostic(is_small))),
    "entra-csv": Format(lambda _: filled_later(portal.ROW), "\ufeff" + portal.HEADER + "\n"),
    "ual-csv": Format(lambda is_small: audit.row(_audit(is_small)), "\ufeff" + audit.HEADER + "\r\n", "\r\n", "\r\n"),
    "ual-ndjson": Format(lambda is_small: compiled(_audit(is_small))),
    "okta-ndjson": Format(lambda _: compiled(okta.record()), also=okta.fields),
    "google-items": Format(lambda _: compiled(google.record()), google.OPENING, ",", "]}\n", google.fields),
    "cloudtrail-records": Format(
        lambda _: compiled(cloudtrail.record()), '{"Records":[', ",", "]}\n", cloudtrail.fields),
    "cloudtrail-ndjson": Format(lambda _: compiled(cloudtrail.record()), also=cloudtrail.fields),
    "duo-ndjson": Format(lambda _: compiled(duo.record()), also=duo.fields),
    "windows-csv": Format(
        lambda _: windows.row(), "\ufeff" + windows.HEADER + "\r\n", "\r\n", "\r\n", windows.fields),
    "windows-xml": Format(lambda _: windows.event(), also=windows.fields),
    "sshd-syslog": Format(lambda _: servers.sshd(), also=servers.sshd_fields),
    "fortigate-pairs": Format(lambda _: servers.fortigate(), also=servers.fortigate_fields),
    "asa-syslog": Format(lambda _: servers.asa(), also=servers.asa_fields),
    "panos-csv": Format(lambda _: servers.panos(), also=servers.panos_fields),
}
