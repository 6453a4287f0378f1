"""Strata of a draw (分层): by what firms are told apart, and which stratum each belongs to on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from fadu.kernel.codes import check_uscc
from fadu.matters.scope import Scope
from fadu.registry.objects.selectors import graded, supervised
from fadu.registry.selectors import parties

UNTIERED, UNCLASSED = "未评定", "未写明"
CLASS = 3
"""Characters of an industry's code up to its division (大类): C26 of C2672."""


class Basis(StrEnum):
    """By what firms are told apart; the value is what stands in addresses and forms."""

    INDUSTRY = "industry"
    SECTOR = "sector"
    TIER = "tier"
    CLASS = "class"


TITLES: Mapping[Basis, str] = {
    Basis.INDUSTRY: "行业（当事人登记）",
    Basis.SECTOR: "监管行业",
    Basis.TIER: "风险等级",
    Basis.CLASS: "国民经济行业大类",
}


def basis_of(word: str) -> Basis:
    """The basis that an address or a form names; the industry where it names none."""
    return Basis(word) if word in set(Basis) else Basis.INDUSTRY


def strata(scope: Scope, on: date, basis: Basis = Basis.INDUSTRY) -> dict[str, int]:
    """How many firms with a right credit code each stratum has, in reach; the largest first."""
    of = stratum_of(scope, on, basis)
    rows = parties(scope).exclude(credit_code=None).values_list("id", "credit_code", "industry")
    named = (of(id, industry) for id, code, industry in rows if right(code))
    found = Counter(name for name in named if name)
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def stratum_of(scope: Scope, on: date, basis: Basis) -> Callable[[str, str], str]:
    """The stratum of a party by its id and its industry; empty where it is in none: only what is under
    supervision on the day has a sector, a tier, a class.
    """
    if basis is Basis.INDUSTRY:
        return lambda id, industry: industry
    classed = _classed(scope, on, basis)
    return lambda id, industry: classed.get(id, "")


def tiers(scope: Scope, on: date) -> dict[str, str]:
    """The tier of each party graded by that day."""
    grades: Any = graded(scope, on)  # with the tier of that day beside each
    return dict(grades.values_list("id", "tier_then"))


def _classed(scope: Scope, on: date, basis: Basis) -> dict[str, str]:
    rows = supervised(scope, on)
    if basis is Basis.SECTOR:
        return dict(rows.values_list("id", "sector"))
    if basis is Basis.TIER:
        return dict.fromkeys(rows.values_list("id", flat=True), UNTIERED) | tiers(scope, on)
    return {id: code[:CLASS] or UNCLASSED for id, code in rows.values_list("id", "industry_code")}


def right(code: str | None) -> bool:
    """Whether a credit code is one, as it must be written."""
    verdict = check_uscc(code or "")
    return verdict.valid and verdict.code == code
