#!/usr/bin/env python3
"""Failed sign-ins per user from Purview's CSV in DuckDB: ual_duckdb.py typed|inferred FILE."""

import sys

import duckdb

COLUMNS = """columns={
  RecordId: 'VARCHAR', CreationDate: 'VARCHAR', RecordType: 'INT', Operation: 'VARCHAR', UserId: 'VARCHAR',
  AuditData: 'JSON', AssociatedAdminUnits: 'VARCHAR', AssociatedAdminUnitsNames: 'VARCHAR'}"""
QUERY = """
with records as (select AuditData->>'$.UserId' as u, AuditData->>'$.ErrorNumber' as error from {source}),
failures as (select u, count(*) as n from records where error <> '0' group by u)
select sum(n)::bigint, max(n) from failures"""

kind, path = sys.argv[1:3]
source = f"read_csv('{path}', header=true, {COLUMNS})" if kind == "typed" else f"read_csv('{path}')"
print(*duckdb.connect().execute(QUERY.format(source=source)).fetchone())
