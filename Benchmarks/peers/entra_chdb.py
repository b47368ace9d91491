#!/usr/bin/env python3
"""Impossible travel in ClickHouse's engine, typed columns: entra_chdb.py FILE."""

import sys

import chdb

COLUMNS = """createdDateTime String, userPrincipalName String, status Tuple(errorCode Int32),
  location Tuple(geoCoordinates Tuple(latitude Float64, longitude Float64))"""
print(str(chdb.query(f"""
with signins as (
  select parseDateTimeBestEffort(createdDateTime) as t, userPrincipalName as u,
    radians(location.geoCoordinates.latitude) as lat, radians(location.geoCoordinates.longitude) as lon
  from file('{sys.argv[1]}', JSONEachRow, '{COLUMNS}') where status.errorCode = 0),
steps as (
  select t, lat, lon, lagInFrame(t) over w as t0, lagInFrame(lat) over w as lat0, lagInFrame(lon) over w as lon0,
    row_number() over w as n
  from signins window w as (partition by u order by t rows between unbounded preceding and unbounded following)),
journeys as (
  select (toUnixTimestamp(t) - toUnixTimestamp(t0)) / 3600 as hours, 12742 * asin(least(1., sqrt(
    pow(sin((lat - lat0) / 2), 2) + cos(lat0) * cos(lat) * pow(sin((lon - lon0) / 2), 2)))) as km
  from steps where n > 1)
select count() from journeys where km > 500 and km > 900 * hours""", "CSV")).strip())
