"""From records to one whole number (计量方式)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Sum


@dataclass(frozen=True)
class Measure:
    """A way to measure records; `code` goes into the definition's digest, `title` into the dictionary."""

    code: str
    title: str
    compute: Callable[[QuerySet[Any]], int]


def _count(rows: QuerySet[Any]) -> int:
    return rows.order_by().count()


RECORDS = Measure("records", "记录条数", _count)


def total(field: str, title: str) -> Measure:
    """The sum of a whole-number column (money: fen); 0 without records."""

    def compute(rows: QuerySet[Any]) -> int:
        return int(rows.order_by().aggregate(found=Sum(field))["found"] or 0)

    return Measure(f"total:{field}", title, compute)


def distinct(field: str, title: str) -> Measure:
    """How many different values a column has (去重计数)."""

    def compute(rows: QuerySet[Any]) -> int:
        return rows.order_by().values(field).distinct().count()

    return Measure(f"distinct:{field}", title, compute)
