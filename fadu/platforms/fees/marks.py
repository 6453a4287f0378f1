"""What a list says of codes whose decision was altered, or whose sum the court took: read for all rows of a page together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from fadu.fees.models import Fee
from fadu.fees.selectors import of_matters
from fadu.law.procedures.registers import fees as r
from fadu.matters.gathering import chains
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import chosen
from fadu.platforms.fees.altered import (
    Altered,
    altered,
    by_others,
    former,
    target,
    too_much,
    unsaid,
    with_court,
)
from fadu.platforms.fees.selectors import alterations
from fadu.platforms.fees.sums import paid_by
from fadu.rooms.penalty.owing import of_party
from fadu.statutes.selectors import calendar_now


@dataclass(frozen=True)
class Mark:
    """What a list says of a code whose decision was altered. now: None where it was decided anew since; due: fen that the code
    is still for; back: fen to be asked back; others: its own decision stands, and what was paid elsewhere counts for it.
    """

    now: Altered | None
    due: int
    back: int
    others: bool = False


def marked(scope: Scope, rows: Iterable[Fee]) -> Mapping[str, Mark]:
    """Those codes of a page whose sum was altered and which are for more than that, or have money that goes back.

    Read for all rows together, and the entries only of cases where something may be told.
    """
    asked = [row for row in rows if row.open or row.credited > row.case_refunded]
    found = alterations(scope, {row.matter for row in asked})
    due = {row.pk: _of_party(row, found.get(row.matter, {})) for row in asked}
    read = [row for row in asked if row.matter in found and (row.open or due[row.pk])]
    matters = chosen(scope, {row.matter for row in read})
    codes = of_matters(scope, matters)
    lines = {id: chain.history() for id, chain in chains(matters.values()).items()}
    calendar, marks = cache(calendar_now), dict[str, Mark]()
    for row in read:
        if row.matter in matters:
            of = matters[row.matter], lines[row.matter], row
            now, own = altered(*of, calendar), codes.get(row.matter, ())
            most = too_much(row, now, own) if now else _before(*of)
            mark = _mark(row, now, with_court(*of, now), own, min(due[row.pk], most))
            if mark.due < row.due or mark.back:
                marks[row.pk] = mark
    return marks


def _of_party(row: Fee, waits: Mapping[str, int]) -> int:
    return waits.get(row.party, 0) or waits.get("", 0)


def _mark(
    row: Fee, now: Altered | None, less: Altered | None, codes: Iterable[Fee], left: int
) -> Mark:
    """less: what is left by the court too; left: the most that goes back under the code."""
    if left and (now is None or now.gone) and row.ground == r.ANNULLED:
        left = max(0, left - row.asked)
    if less is None:
        return Mark(less, row.due, left)
    return Mark(less, target(row, codes, less), left, by_others(row, codes, less))


def _before(matter: Matter, lines: Iterable[Line], row: Fee) -> int:
    """The most that goes back under a code of a sum that was decided anew, or altered to nobody knows what; else nothing."""
    one = paid_by(matter.procedure, row.party, row.of_sum)
    own = of_party(lines, one.key) if one else []
    told = one is not None and (unsaid(one, own) or bool(former(one, own)))
    return max(0, row.credited - row.case_refunded) if told else 0


def changed(scope: Scope, rows: Iterable[Fee]) -> Mapping[str, tuple[Altered, int]]:
    """Those codes of a page whose sum was altered and which are still for more, each with what it is still for."""
    open_ = {row.pk: row for row in rows if row.open}
    found = marked(scope, open_.values()).items()
    return {pk: (x.now, x.due) for pk, x in found if x.now and x.due < open_[pk].due}
