"""A captured act as the desk's form would hold it, so that what was refused can be mended there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fadu.kernel.zone import SHANGHAI, parse_instant
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind

KEPT = "_kept"  # the suffix under which a form carries a stored file's digest


def typed_of(act: Act, facts: Mapping[str, Any], at: datetime, key: str) -> dict[str, list[str]]:
    """Field by field what would have been typed; values of other kinds than declared are left out.

    BadInput where an instant cannot be read.
    """
    found = {"at": [_local(at)]} | ({"key": [key]} if act.each else {})
    for fact in act.stated:
        value = facts.get(fact.code)
        if fact.kind is Kind.BOOL and isinstance(value, bool):
            found[fact.code] = ["yes" if value else "no"]
        elif fact.kind is Kind.KEYS and isinstance(value, list):
            found["count_new"] = [str(len(value))]
        elif fact.kind is Kind.FILE and isinstance(value, str):
            found[f"{fact.code}{KEPT}"] = [value]
        elif fact.kind is Kind.INSTANT and isinstance(value, str):
            found[fact.code] = [_local(parse_instant(value))]
        elif isinstance(value, str | int) and not isinstance(value, bool):
            found[fact.code] = [str(value)]
    return found


def _local(at: datetime) -> str:
    """As a field for a moment takes it, in Shanghai."""
    return at.astimezone(SHANGHAI).strftime("%Y-%m-%dT%H:%M")
