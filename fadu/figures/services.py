"""The act of freezing (冻结数据): values, records, roots and definitions, in one entry of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from fadu.figures.definition import with_parts
from fadu.figures.grammar import Figure
from fadu.figures.models import FrozenFigure
from fadu.figures.roots import root_of_parts
from fadu.figures.snapshots import Snapshot, snapshot
from fadu.figures.span import Span
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import canonical
from fadu.matters.deeds import Hand, NewMatter, Outcome
from fadu.matters.scope import Place, Scope
from fadu.matters.services import act

TRIES = 3


def freeze(
    *,
    figures: Iterable[Figure],
    span: Span,
    scope: Scope,
    place: Place,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    idem: str = "",
) -> Outcome:
    """Freeze figures over a span of one year (冻结数据); a later freeze stands beside the earlier.

    `scope` is the agency's whole reach, `place` the agency. Refused while the data are moving, or
    when a record has no image in the ledger.
    """
    if span.year is None or span.first.month != 1 or span.first.day != 1:
        raise BadInput("冻结的统计期应当从1月1日起，且在同一年度之内")
    if span.last > day_of(at):
        raise BadInput("截止日期不能晚于今天", todo="请改选截止日期")
    with transaction.atomic():
        position, taken = _still(with_parts(figures), scope, span)
        facts = {
            "report_year": span.year,
            "cut_off": span.last.isoformat(),
            "figures": canonical({"position": position, "figures": [s.stated() for s in taken]}),
            "root": root_of_parts({s.figure.code: s.root for s in taken}),
        }
        matter = _register_of(place, span.year) or NewMatter(registers.REPORT_REGISTER, place)
        return act(matter, registers.freeze, hand=hand, who=who, facts=facts, at=at, idem=idem)


def _still(figures: Sequence[Figure], scope: Scope, span: Span) -> tuple[int, list[Snapshot]]:
    """Snapshots during which no entry came in, so that all of them speak of one position."""
    for _ in range(TRIES):
        position = ledger.size()
        taken: dict[str, Snapshot] = {}
        for figure in figures:
            taken[figure.code] = snapshot(figure, scope, span, position, taken)
        if ledger.size() == position:
            return position, list(taken.values())
    raise Refused("冻结期间不断有新的记录写入，数据无法取齐", todo="请稍候再冻结。")


def _register_of(place: Place, year: int) -> str:
    """The matter in which this agency's figures of the year were frozen before; "" if never."""
    rows = FrozenFigure.objects.filter(county=place.county, year=year)
    return rows.order_by("-n").values_list("matter", flat=True).first() or ""
