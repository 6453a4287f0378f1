"""The whole table of periods: found by key and the day of the event, or by words."""

from __future__ import annotations

from datetime import date

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import chinese_day
from fadu.law.deadlines import (
    coercion,
    governance,
    inspection,
    licences,
    penalty,
    remedies,
    safety,
    special_licences,
    transfer,
)
from fadu.law.deadlines.limit import Limit

LIMITS: tuple[Limit, ...] = (
    *penalty.LIMITS,
    *coercion.LIMITS,
    *transfer.LIMITS,
    *safety.LIMITS,
    *inspection.LIMITS,
    *licences.LIMITS,
    *special_licences.LIMITS,
    *remedies.LIMITS,
    *governance.LIMITS,
)


def _by_key() -> dict[str, tuple[Limit, ...]]:
    found: dict[str, tuple[Limit, ...]] = {}
    for limit in LIMITS:
        found[limit.key] = (*found.get(limit.key, ()), limit)
    return found


BY_KEY = _by_key()
"""The versions of each period in the order of their dates: one event has one of them at most."""

GROUPS: tuple[str, ...] = tuple(dict.fromkeys(limit.group for limit in LIMITS))


def versions(key: str) -> tuple[Limit, ...]:
    """Every version of a period, the oldest first; BadInput for an unknown key."""
    if key not in BY_KEY:
        raise BadInput(f"没有名为“{key}”的期限", todo="用 fadu deadline --list 查看全部期限。")
    return BY_KEY[key]


def find(key: str, on: date) -> Limit:
    """The version that is the law for an event of a day; Refused where none is registered for it."""
    held = versions(key)
    for limit in held:
        if limit.in_force(on):
            return limit
    newest = held[-1]
    raise Refused(
        f"“{newest.title}”所依据的规定在{chinese_day(on)}没有施行，当时的规定没有收录，不能计算",
        basis=newest.basis,
        todo="请核对日期；确在此前发生的，由法规科按当时的规定书面确定。",
    )


def search(words: str) -> list[Limit]:
    """The current periods whose text holds every word, those with it in the title first."""
    wanted = [w.casefold() for w in words.split()]
    current = [held[-1] for held in BY_KEY.values()]
    found = [limit for limit in current if all(w in _text(limit) for w in wanted)]
    return sorted(found, key=lambda limit: not all(w in limit.title.casefold() for w in wanted))


def _text(limit: Limit) -> str:
    parts = (limit.key, limit.title, limit.group, limit.anchor, limit.duty, limit.who, limit.basis)
    return " ".join((*parts, limit.length, limit.scope)).casefold()
