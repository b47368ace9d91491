#!/usr/bin/env python3
"""Impossible travel in pandas, read in pieces so that it fits: entra_pandas.py FILE."""

import sys

import numpy as np
import pandas as pd


def needed(piece: pd.DataFrame) -> pd.DataFrame:
    """The few columns that count, of the successful sign-ins."""
    succeeded = piece["status"].map(lambda status: status["errorCode"]) == 0
    piece = piece.loc[succeeded, ["createdDateTime", "userPrincipalName", "location"]]
    position = piece["location"].map(lambda location: location["geoCoordinates"])
    return pd.DataFrame({
        "t": pd.to_datetime(piece["createdDateTime"], utc=True), "user": piece["userPrincipalName"],
        "lat": np.radians(position.map(lambda p: p["latitude"]).astype(float)),
        "lon": np.radians(position.map(lambda p: p["longitude"]).astype(float))})


pieces = pd.read_json(sys.argv[1], lines=True, chunksize=20_000)
signins = pd.concat([needed(piece) for piece in pieces], ignore_index=True).sort_values("t", kind="stable")
before = signins.groupby("user", sort=False)[["t", "lat", "lon"]].shift()
half = (
    np.sin((signins["lat"] - before["lat"]) / 2) ** 2
    + np.cos(signins["lat"]) * np.cos(before["lat"]) * np.sin((signins["lon"] - before["lon"]) / 2) ** 2)
km = 12742 * np.arcsin(np.minimum(1, np.sqrt(half)))
hours = (signins["t"] - before["t"]).dt.total_seconds() / 3600
print(int(((km > 500) & (km > 900 * hours)).sum()))
