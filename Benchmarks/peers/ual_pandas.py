#!/usr/bin/env python3
"""Failed sign-ins per user from Purview's CSV in pandas: ual_pandas.py FILE."""

import json
import sys

import pandas as pd

records = pd.read_csv(sys.argv[1], usecols=["AuditData"])["AuditData"].map(json.loads)
signins = pd.DataFrame({"user": records.map(lambda r: r["UserId"]), "error": records.map(lambda r: r["ErrorNumber"])})
failures = signins[signins["error"] != "0"].groupby("user").size()
print(failures.sum(), failures.max())
