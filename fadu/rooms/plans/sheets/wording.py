"""How lines of a plan are said on pages and paper: whom, when, how often, which share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from fadu.checker.plan_items import QUARTERS, Item


def named(one: Item, names: Mapping[str, str]) -> str:
    """A class in words, or the single unit; one whose name may not be shown is counted."""
    return one.object or names.get(one.party, "") or "个体工商户（1户）"


def period(one: Item) -> str:
    """When the visits take place."""
    return QUARTERS[one.quarter]


def frequency(one: Item) -> str:
    """How often one unit is visited, and the most that is allowed."""
    return f"每家{one.times}次" + ("" if one.cap is None else f"，上限{one.cap}次")


def share(part: Decimal, whole: Decimal) -> str:
    """A share in percent with two decimals, half-up."""
    if whole <= 0:
        return "—"
    hundredths = (part * 20000 + whole) // (whole * 2)
    return f"{hundredths / 100:.2f}%"
