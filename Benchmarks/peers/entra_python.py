#!/usr/bin/env python3
"""Impossible travel in a plain loop, for a log in the order of time: entra_python.py json|orjson FILE."""

import sys
from datetime import datetime
from importlib import import_module
from math import asin, cos, radians, sin, sqrt

loads = import_module(sys.argv[1]).loads


def kilometres(lat0: float, lon0: float, lat: float, lon: float) -> float:
    half = sin((lat - lat0) / 2) ** 2 + cos(lat0) * cos(lat) * sin((lon - lon0) / 2) ** 2
    return 12742 * asin(min(1, sqrt(half)))


last: dict[str, tuple[float, float, float]] = {}
found = 0
with open(sys.argv[2], "rb") as log:
    for line in log:
        signin = loads(line)
        if signin["status"]["errorCode"] != 0:
            continue
        user, position = signin["userPrincipalName"], signin["location"]["geoCoordinates"]
        t = datetime.fromisoformat(signin["createdDateTime"]).timestamp()
        lat, lon = radians(position["latitude"]), radians(position["longitude"])
        if user in last:
            t0, lat0, lon0 = last[user]
            km = kilometres(lat0, lon0, lat, lon)
            found += km > 500 and km > 900 * (t - t0) / 3600
        last[user] = t, lat, lon
print(found)
