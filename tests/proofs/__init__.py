"""Proofs across the apps, without a browser: what the ledger, the two doors and the refusals promise."""
