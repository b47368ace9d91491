#!/usr/bin/env python3
"""Failed sign-ins per user from Purview's CSV in ClickHouse's engine: ual_chdb.py FILE."""

import sys

import chdb

print(str(chdb.query(f"""
with failures as (
  select JSONExtractString(AuditData, 'UserId') as u, count() as n from file('{sys.argv[1]}', CSVWithNames)
  where JSONExtractString(AuditData, 'ErrorNumber') <> '0' group by u)
select sum(n), max(n) from failures""", "TSV")).strip().replace("\t", " "))
