"""The formats by name: what a record looks like in each, and what stands before, between and after the records."""

from collections.abc import Callable
from dataclasses import dataclass

from . import audit, entra, portal
from .template import compiled, filled_later, text

# Microsoft Graph tells whole seconds, a diagnostic setting ten millionths.
_GRAPH_TIME = f"{text('day')}T{text('clock')}Z"
_DIAGNOSTIC_TIME = f"{text('day')}T{text('clock')}.{text('ticks')}+00:00"
_GRAPH_ENVELOPE = '{"@odata.context":"https://graph.microsoft.com/beta/$metadata#auditLogs/signIns","value":['


@dataclass(frozen=True)
class Format:
    """`record` makes the format string of one record; its argument says whether the record is a small one."""

    record: Callable[[bool], str]
    opening: str = ""
    between: str = "\n"
    closing: str = "\n"


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
}
