"""What lies at hand outside: phrases for findings, and the checklists of the trades (checklists.py)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from fadu.faces.field.checklists import PARTS, checklist
from fadu.law.libraries.kinds import PHRASE
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.procedures.inspection_visit.facts import TRADES
from fadu.statutes.library import selectors


def phrases(on: date) -> list[dict[str, str]]:
    """The phrases in force on a day: the conduct, how it is written down, the duty it breaks, what is ordered."""
    found = []
    for entry in selectors.entries(PHRASE.code, on):
        conduct = BY_CODE[entry["conduct"]]
        violates = entry["violates"] or (str(conduct.violates) if conduct.violates else "")
        found.append({
            "code": conduct.code, "words": conduct.words, "fact": entry["fact"],
            "violated": violates, "order": entry["order"],
        })  # fmt: skip
    return found


def checklists(on: date) -> dict[str, list[dict[str, Any]]]:
    """What is looked at in each trade on a day, part by part, with its basis: the same as is printed in the pack."""
    return {
        trade: [asdict(part) for part in checklist(trade, on, tuple(PARTS))] for trade in TRADES
    }
