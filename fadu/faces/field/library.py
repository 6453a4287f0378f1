"""What lies at hand outside: phrases for findings, and checklists by industry with their criteria."""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.law.libraries.kinds import CRITERION, PHRASE, STANDARD
from fadu.law.penalties.catalogue import BY_CODE
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


def checklists(on: date) -> list[dict[str, Any]]:
    """The standards in force on a day, each with its industry and items in their order."""
    items: dict[str, list[dict[str, str]]] = {}
    for entry in selectors.entries(CRITERION.code, on):
        row = {"item": entry["item"], "label": entry["label"], "condition": entry["condition"]}
        items.setdefault(entry["standard"], []).append(row)
    return [
        {"standard": entry.name, "sector": entry["sector"], "title": entry["title"], "items": items[entry.name]}
        for entry in selectors.entries(STANDARD.code, on)
        if entry.name in items
    ]  # fmt: skip
