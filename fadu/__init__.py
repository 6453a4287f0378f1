"""Fadu 法度: the rule-of-law work (法治建设) of an emergency-management bureau, kept in one ledger."""
