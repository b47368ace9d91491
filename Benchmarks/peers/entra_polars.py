#!/usr/bin/env python3
"""Impossible travel in Polars, lazy, with a schema of the needed columns: entra_polars.py FILE."""

import sys

import polars as pl

SCHEMA = {
    "createdDateTime": pl.String, "userPrincipalName": pl.String, "status": pl.Struct({"errorCode": pl.Int64}),
    "location": pl.Struct({"geoCoordinates": pl.Struct({"latitude": pl.Float64, "longitude": pl.Float64})})}

position = pl.col("location").struct.field("geoCoordinates").struct
steps = (
    pl.scan_ndjson(sys.argv[1], schema=SCHEMA)
    .filter(pl.col("status").struct.field("errorCode") == 0)
    .select(
        user="userPrincipalName", t=pl.col("createdDateTime").str.to_datetime("%Y-%m-%dT%H:%M:%SZ"),
        lat=position.field("latitude").radians(), lon=position.field("longitude").radians())
    .sort("t", maintain_order=True)
    .with_columns(pl.col("t", "lat", "lon").shift().over("user").name.suffix("0")))
half = (
    ((pl.col("lat") - pl.col("lat0")) / 2).sin() ** 2
    + pl.col("lat").cos() * pl.col("lat0").cos() * ((pl.col("lon") - pl.col("lon0")) / 2).sin() ** 2)
journeys = steps.select(
    km=12742 * pl.min_horizontal(1.0, half.sqrt()).arcsin(),
    hours=(pl.col("t") - pl.col("t0")).dt.total_seconds() / 3600)
found = journeys.filter((pl.col("km") > 500) & (pl.col("km") > 900 * pl.col("hours")))
print(found.select(pl.len()).collect(engine="streaming").item())
