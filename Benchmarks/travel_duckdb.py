#!/usr/bin/env python3
"""The usual travel query in DuckDB, typed columns: what an analyst would write. travel_duckdb.py FILE [THREADS]"""
import sys

import duckdb

connection = duckdb.connect()
connection.execute(f"set threads={int(sys.argv[2]) if len(sys.argv) > 2 else 2}")
print(connection.execute(f"""
with e as (
  select createdDateTime t, userPrincipalName u, location.geoCoordinates.latitude lat, location.geoCoordinates.longitude lon
  from read_json('{sys.argv[1]}', format='newline_delimited', columns={{
    createdDateTime: 'TIMESTAMP', userPrincipalName: 'VARCHAR', status: 'STRUCT(errorCode INT)',
    location: 'STRUCT(city VARCHAR, countryOrRegion VARCHAR, geoCoordinates STRUCT(latitude DOUBLE, longitude DOUBLE))'}})
  where status.errorCode = 0),
l as (select *, lag(t) over w pt, lag(lat) over w plat, lag(lon) over w plon
      from e window w as (partition by u order by t)),
d as (select *, 2 * 6371.0 * asin(least(1.0, sqrt(pow(sin(radians(lat - plat) / 2), 2)
        + cos(radians(plat)) * cos(radians(lat)) * pow(sin(radians(lon - plon) / 2), 2)))) km
      from l where pt is not null)
select count(*) from d where km > 500 and km > 900.0 * epoch(t - pt) / 3600.0""").fetchone()[0])
