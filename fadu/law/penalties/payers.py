"""Whom a penalty meets (当事人类别), in the words of each procedure: unit and person are called otherwise on the spot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.law.penalties.terms import Payer
from fadu.law.procedures.penalty_ordinary.facts import party_kind
from fadu.law.procedures.penalty_simple import judgements as j

_ORDINARY_UNIT, _ORDINARY_PERSON = party_kind.choices
WORDS: Mapping[str, tuple[str, str]] = {
    "penalty.ordinary": (_ORDINARY_UNIT, _ORDINARY_PERSON),
    "penalty.simple": (j.UNIT, j.PERSON),
}
"""Procedure → what it calls a unit, and a person."""


def kind_of(procedure: str, payer: Payer) -> str:
    """What the procedure calls whoever pays; "" where that may be either."""
    unit, person = WORDS[procedure]
    return "" if payer is Payer.ANYONE else unit if payer is Payer.UNIT else person


def is_unit(kind: Any) -> bool | None:
    """Whether a procedure's word means a unit; None where it is no such word."""
    return {word: word == unit for unit, person in WORDS.values() for word in (unit, person)}.get(
        kind
    )
