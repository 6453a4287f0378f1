"""Pages by key, never by offset: the hundredth page costs as much as the first."""

import base64
import binascii
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import FieldError, ValidationError
from django.db.models import Model, Q, QuerySet

from fadu.kernel.errors import BadInput

Read = Callable[[list[Any]], Mapping[Any, Any]]
Find = Callable[[tuple[Any, ...]], Collection[Any]]
LOOK = 500
"""Rows that are looked at for one page where no index knows which of them are wanted."""
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


def page_of_found(
    rows: QuerySet[Any], find: Find, *, by: str, token: str = "", size: int = 50, look: int = LOOK
) -> Page:
    """As `page_of`, of those rows whose keys `find` gives, which no index knows: at most `look` rows are read for a page. So it
    may have none of them and still have neighbours; it is counted where it is the whole list.
    """
    read, back = page_of(rows, by=by, token=token, size=look), _boundary(rows, by, token)[0]
    wanted, field = find(read.items), by.lstrip("-")
    found = tuple(row for row in read.items if row.pk in wanted)
    page = replace(read, items=found[-size:] if back else found[:size])
    if len(found) > size and back:
        page = replace(page, previous=_token("p", page.items[0], field))
    elif len(found) > size:
        page = replace(page, next=_token("n", page.items[-1], field))
    whole = not page.previous and not page.next
    return replace(page, count=Count(len(found)) if whole else None)


def page_of_few(
    rows: QuerySet[Any], read: Read, *, by: str, token: str = "", size: int = 50
) -> Page:
    """As `page_of`, of rows that are few whatever they are chosen by: their keys are read once, in order, which counts
    them as well; `read` then gives the rows of the page alone, by key.
    """
    back, near = _boundary(rows, by, token)
    field, descending = by.lstrip("-"), by.startswith("-")
    sign = "-" if descending else ""
    named = ("pk",) if field == "pk" else (field, "pk")
    found = rows.order_by(*(f"{sign}{one}" for one in named)).values_list(*named)
    keys = [(key[0], key[-1]) for key in found]
    first, last = 0, min(size, len(keys))
    if near is not None:
        before = sum(key > near if descending else key < near for key in keys)
        if back:
            first, last = max(0, before - size), before
        else:
            first = before + (keys[before : before + 1] == [near])
            last = min(first + size, len(keys))
    count, chosen = Count(len(keys)), [key for _, key in keys[first:last]]
    if not chosen:
        return Page((), count=count)
    items = read(chosen)
    page = tuple(items[key] for key in chosen)
    return Page(
        page,
        previous=_token("p", page[0], field) if first else "",
        next=_token("n", page[-1], field) if last < len(keys) else "",
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
