"""Cases of the tests, in 元 where people would say 元."""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.law.penalties.facts import Case
from fadu.law.penalties.terms import FEN, Payer, Stage

ACTED = date(2026, 6, 1)


def case(stage: Stage = Stage.FIRST, payer: Payer = Payer.UNIT, **more: Any) -> Case:
    """A case of 2026-06-01; `gains`, `goods`, `income`, `original_fine` are given in 元."""
    money = ("gains", "goods", "income", "original_fine")
    stated = {k: v * FEN if k in money and v is not None else v for k, v in more.items()}
    return Case(stated.pop("act_date", ACTED), stage, payer, **stated)


def yuan(span: Any) -> tuple[int, int] | None:
    """A span in 元."""
    return (span.low // FEN, span.high // FEN) if span else None
