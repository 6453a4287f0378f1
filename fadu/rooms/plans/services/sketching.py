"""The lines of a plan while they are written: kept between two visits to the page, overwritten by nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count

from django.db import transaction
from django.db.models import Max

from fadu.checker import plan_items
from fadu.checker.plan_items import Item
from fadu.kernel.errors import Refused
from fadu.rooms.plans.models import Line, Plan, Sketch
from fadu.rooms.plans.services.planning import lines_of


def keep_lines(
    *, plan: Plan, lines: Sequence[Item], seen: int, person: str, at: datetime
) -> Sketch:
    """Keep the lines; Refused where somebody has changed them since they were seen."""
    with transaction.atomic():
        known = Sketch.objects.select_for_update().filter(pk=plan.pk).first()
        if known is not None and known.seen != seen:
            raise Refused(
                "计划明细已被他人修改，这次没有保存", todo="请刷新页面，在新的内容上修改。"
            )
        text = plan_items.written(_renumbered(lines, plan))
        fields = {"lines": text, "seen": seen + 1, "by": person, "at": at}
        return Sketch.objects.update_or_create(pk=plan.pk, defaults=fields)[0]


def add_lines(
    *, plan: Plan, lines: Sequence[Item], seen: int, person: str, at: datetime
) -> tuple[int, int]:
    """Add what a sheet brings: how many lines are new, and how many took the place of one already there.

    A line is the same when kind, object, period and division are; brought in twice, a sheet changes nothing.
    """
    known = {same(one): one for one in standing(plan)}
    added = sum(same(one) not in known for one in lines)
    changed = 0
    for one in lines:
        before = known.get(same(one))
        now = replace(one, no=before.no if before else 0)
        changed += before is not None and before != now
        known[same(one)] = now
    if added or changed:
        keep_lines(plan=plan, lines=list(known.values()), seen=seen, person=person, at=at)
    return added, changed


def drop_lines(*, plan: Plan) -> None:
    """Give the lines being written up; what is recorded stands."""
    Sketch.objects.filter(pk=plan.pk).delete()


def standing(plan: Plan) -> tuple[Item, ...]:
    """The lines being written, else those of the newest wording."""
    known = Sketch.objects.filter(pk=plan.pk).first()
    return plan_items.read(known.lines) if known else lines_of(plan)


def same(one: Item) -> tuple[str, ...]:
    """By what a line is known again."""
    return one.kind, one.party or one.object, str(one.quarter), one.division


def _renumbered(lines: Sequence[Item], plan: Plan) -> list[Item]:
    """New lines (no 0) take numbers that were never used in this plan: visits name lines by them."""
    ever = Line.objects.filter(plan=plan.pk).aggregate(most=Max("no"))["most"] or 0
    free = max([ever, *(one.no for one in lines)]) + 1
    numbers = count(free)
    return [one if one.no else replace(one, no=next(numbers)) for one in lines]
