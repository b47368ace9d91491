"""Made-up sign-in logs of any size, in the formats that people export: the same bytes for the same arguments."""
