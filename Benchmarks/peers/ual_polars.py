#!/usr/bin/env python3
"""Failed sign-ins per user from Purview's CSV in Polars, lazy: ual_polars.py FILE."""

import sys

import polars as pl

record = pl.col("AuditData").str.json_decode(pl.Struct({"UserId": pl.String, "ErrorNumber": pl.String})).struct
failures = (
    pl.scan_csv(sys.argv[1])
    .select(user=record.field("UserId"), error=record.field("ErrorNumber"))
    .filter(pl.col("error") != "0")
    .group_by("user").len()
    .select(pl.col("len").sum().alias("all"), pl.col("len").max().alias("most")))
print(*failures.collect(engine="streaming").row(0))
