#!/usr/bin/env python3
"""Impossible travel in DuckDB: entra_duckdb.py typed|inferred FILE. Typed reads only the columns it needs."""

import sys

import duckdb

COLUMNS = """columns={
  createdDateTime: 'TIMESTAMP', userPrincipalName: 'VARCHAR', status: 'STRUCT(errorCode INT)',
  location: 'STRUCT(geoCoordinates STRUCT(latitude DOUBLE, longitude DOUBLE))'}"""
QUERY = """
with signins as (
  select createdDateTime as t, userPrincipalName as u, radians(location.geoCoordinates.latitude) as lat,
    radians(location.geoCoordinates.longitude) as lon
  from {source} where status.errorCode = 0),
steps as (
  select t, lat, lon, lag(t) over w as t0, lag(lat) over w as lat0, lag(lon) over w as lon0
  from signins window w as (partition by u order by t)),
journeys as (
  select epoch(t - t0) / 3600 as hours, 12742 * asin(least(1, sqrt(
    pow(sin((lat - lat0) / 2), 2) + cos(lat0) * cos(lat) * pow(sin((lon - lon0) / 2), 2)))) as km
  from steps where t0 is not null)
select count(*) from journeys where km > 500 and km > 900 * hours"""

kind, path = sys.argv[1:3]
source = f"read_json('{path}', format='newline_delimited', {COLUMNS})" if kind == "typed" else f"read_json('{path}')"
print(duckdb.connect().execute(QUERY.format(source=source)).fetchone()[0])
