"""What is left of an export that somebody opened and saved in a spreadsheet program."""

import csv
import io

from .entra_csv import write_csv

_TIMES = ("Date (UTC)", "Timestamp")


def save(text: str, is_touched) -> tuple:
    """Damages the rows that `is_touched(number)` names, as a spreadsheet does; also says how many they were."""
    header, *rows = csv.reader(io.StringIO(text))
    touched = [number for number in range(len(rows)) if is_touched(number)]
    for number in touched:
        rows[number] = [_cell(column, value) for column, value in zip(header, rows[number])]
    return write_csv([header] + rows), len(touched)


def _cell(column: str, value: str) -> str:
    if column in _TIMES:
        minute, second = value[14:16], value[17:19]
        return f"{minute}:{second}.{value[20:21] if value[19:20] == '.' else '0'}"
    if column == "ReportId":
        return f"{int(value):.2E}"
    if column in ("Latitude", "Longitude"):
        return _thousands(value)
    return value


def _thousands(value: str) -> str:
    """"-6.19707" read as a whole number with points between thousands: "-6.197.070"."""
    whole, _, rest = value.partition(".")
    rest = rest.ljust(6, "0")
    return f"{whole}.{rest[:3]}.{rest[3:6]}"
