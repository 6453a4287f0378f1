"""Pages by key, never by offset: the hundredth page costs as much as the first."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldError, ValidationError
from django.db.models import Model, Q, QuerySet

from fadu.kernel.errors import BadInput

CAP = 10_000
"""Lists are counted up to here; beyond it the exact number would cost more than the page."""


@dataclass(frozen=True)
class Count:
    """How many there are, or that there are more than the cap."""

    number: int
    more: bool = False

    def __str__(self) -> str:
        return f"{self.number}+" if self.more else str(self.number)


def capped_count(rows: QuerySet[Any], *, cap: int = CAP) -> Count:
    """Count at most `cap` rows with one LIMITed query."""
    found = rows.order_by()[: cap + 1].count()
    return Count(min(found, cap), found > cap)


@dataclass(frozen=True)
class Page:
    """One page of records and the tokens of its neighbours (empty where there is none)."""

    items: tuple[Any, ...]
    previous: str = ""
    next: str = ""
    count: Count | None = None


def page_of(
    rows: QuerySet[Any], *, by: str, token: str = "", size: int = 50, count: Count | None = None
) -> Page:
    """The page of `rows` that `token` points at, ordered by the never-null column `by`, then by pk.

    `by` starts with `-` for newest first. `token` is what an earlier page gave out; anything else
    is BadInput. Serve it from an index on (scope, column, pk).
    """
    back, near = _boundary(rows, by, token)
    field, descending = by.lstrip("-"), by.startswith("-")
    falling = descending != back
    sign = "-" if falling else ""
    chosen = rows.order_by(f"{sign}{field}", f"{sign}pk")
    if near is not None:
        chosen = chosen.filter(_beyond(field, *near, "lt" if falling else "gt"))
    found = list(chosen[: size + 1])
    more, found = len(found) > size, found[:size]
    if back:
        found.reverse()
    if not found:
        return Page((), count=count)
    earlier = more if back else bool(token)
    later = True if back else more
    return Page(
        tuple(found),
        previous=_token("p", found[0], field) if earlier else "",
        next=_token("n", found[-1], field) if later else "",
        count=count,
    )


def _beyond(field: str, value: object, key: object, way: str) -> Q:
    same = Q(**{f"{field}__{way}e": value})
    return same & (Q(**{f"{field}__{way}": value}) | Q(**{f"pk__{way}": key}))


def _token(way: str, item: Model | Mapping[str, Any], field: str) -> str:
    value, key = (
        (item[field], item["pk"] if "pk" in item else item["id"])
        if isinstance(item, Mapping)
        else (getattr(item, field), item.pk)
    )
    text = json.dumps([way, str(value), str(key)], ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _boundary(rows: QuerySet[Any], by: str, token: str) -> tuple[bool, tuple[Any, Any] | None]:
    if not token:
        return False, None
    try:
        padded = token + "=" * (-len(token) % 4)
        way, value, key = json.loads(base64.urlsafe_b64decode(padded.encode()))
        meta = rows.model._meta
        column = meta.pk if by.lstrip("-") == "pk" else meta.get_field(by.lstrip("-"))
        near = (column.to_python(value), meta.pk.to_python(key))
    except (ValueError, TypeError, binascii.Error, ValidationError, FieldError) as fault:
        raise BadInput("页码已失效", todo="请返回列表第一页") from fault
    if way not in ("n", "p"):
        raise BadInput("页码已失效", todo="请返回列表第一页")
    return way == "p", near
