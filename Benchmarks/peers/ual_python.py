#!/usr/bin/env python3
"""Failed sign-ins per user from Purview's CSV in a plain loop: ual_python.py json|orjson FILE."""

import csv
import sys
from collections import Counter
from importlib import import_module

loads = import_module(sys.argv[1]).loads
csv.field_size_limit(1 << 24)
failures: Counter[str] = Counter()
with open(sys.argv[2], newline="", encoding="utf-8-sig") as log:
    for row in csv.DictReader(log):
        record = loads(row["AuditData"])
        if record["ErrorNumber"] != "0":
            failures[record["UserId"]] += 1
print(failures.total(), max(failures.values()))
