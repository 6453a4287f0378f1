"""What the ledger counts of an enterprise for a proposed closure: its penalties under 安全生产法 (113(一)), and how often a mine
with a major hazard was found to go on producing (煤矿安全生产条例 70(1)(二)).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge
from operator import itemgetter
from typing import Any

from django.db.models import Q, QuerySet

from fadu.kernel.zone import chinese_day, day_of
from fadu.law.instruments import WSL
from fadu.law.penalties.reading import named
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.penalty_simple import acts as simple
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.penalty.models import Course, Outcome, PartyOutcome, SpotPenalty

COAL = "煤矿"
"""The sector of hazards found in coal mines."""
YEAR = 12
"""Months that the longer window of 安全生产法 113(一) spans."""


@dataclass(frozen=True)
class Counted:
    """The counts as a proposal states them, and the matters they are made of, the newest first."""

    on: date
    times_180: int
    times_year: int
    matters: tuple[tuple[str, date], ...]

    @property
    def met(self) -> bool:
        """Whether the number alone would do; a major hazard must exist besides."""
        return self.times_180 >= j.SHORT_TIMES or self.times_year >= j.LONG_TIMES

    @property
    def lines(self) -> str:
        """The penalties as `verify_ground` states them: each in its line, by day and matter."""
        return "\n".join(f"{day.isoformat()} {id}" for id, day in self.matters)

    @property
    def facts(self) -> dict[str, str]:
        """What `verify_ground` states of them; the counts follow from it."""
        return {"counted_on": self.on.isoformat(), "listed": self.lines}

    @property
    def words(self) -> str:
        """What the person who verifies the condition is told."""
        told = f"按台账核算，截至{chinese_day(self.on)}，依照《安全生产法》受到处罚：一百八十日内{self.times_180}次、一年内{self.times_year}次"
        days = "、".join(chinese_day(day) for _, day in self.matters[: j.LONG_TIMES])
        more = f"（作出决定的日期：{days}）" if days else ""
        return f"{told}{more}。台账以外的处罚逐次填写，一并计算。"


def counted(scope: Scope, parties: Sequence[str], on: date) -> Counted:
    """The penalties of an enterprise, under any of its registrations, within reach and decided by a day.

    One matter counts once, penalties on the spot included. Those whose filing or basis names another law than 安全生产法
    are left out, and so is what lies a year or more before the newest: no window reaches it (113(一)).
    """
    ours = Q(party__in=parties, decided_on__lte=on)
    cases = scope.filter_few(
        PartyOutcome.objects.filter(ours, outcome=Outcome.PENALIZED, daily=False)
    )
    spots = scope.filter_few(SpotPenalty.objects.filter(ours, course=Course.PENALIZED))
    found: dict[str, date] = {}
    for day, matter, of_this_law in merge(
        _newest(cases, "matter", _under_wsl), _newest(spots, "id", _spot_under_wsl),
        key=itemgetter(0), reverse=True,
    ):  # fmt: skip
        if found and day <= j.months_before(max(found.values()), YEAR):
            break  # both windows end with the newest: what is older than a year is read no more
        if matter not in found and of_this_law(matter):
            found[matter] = day
    short, year = j.window(found.values(), on)
    return Counted(on, short, year, tuple(found.items()))


_Told = tuple[date, str, Callable[[str], bool]]


def _newest(rows: QuerySet[Any], matter: str, of_this_law: Callable[[str], bool]) -> Iterator[_Told]:  # fmt: skip
    for day, id in rows.order_by("-decided_on", "-id").values_list("decided_on", matter):
        yield day, id, of_this_law


@dataclass(frozen=True)
class Producing:
    """The days on which a mine was found to go on producing, the newest first, and those within three months."""

    on: date
    times: int
    found: tuple[tuple[str, date], ...]

    @property
    def words(self) -> str:
        """What the person who verifies the condition is told."""
        days = "、".join(chinese_day(day) for _, day in self.found[: self.times])
        listed = f"（认定的日期：{days}）" if days else ""
        return f"按台账核算，截至{chinese_day(self.on)}，3个月内发现有重大事故隐患仍然进行生产{self.times}次{listed}。使用本系统以前发现、其他机关通报的另行填写。"


def producing(scope: Scope, parties: Sequence[str], on: date) -> Producing:
    """How often a mine, under any of its registrations and within reach, was found to go on producing up to a day.

    A refusal to stop that was established on site is such a finding, and so is a suspension ordered of a mine without
    one before; what is found on one day is found once.
    """
    mines = scope.filter_few(Hazard.objects.filter(enterprise__in=parties))
    found: dict[date, str] = {}
    for id in mines.order_by("matter").values_list("matter", flat=True).distinct():
        coal = set(mines.filter(matter=id, sector=COAL).values_list("key", flat=True))
        for day in _days_of(history(Matter.objects.get(pk=id)), coal):
            if day <= on:
                found.setdefault(day, id)
    days = sorted(found, reverse=True)
    return Producing(on, j.coal_window(days, on), tuple((found[day], day) for day in days))


def _days_of(lines: Sequence[Line], coal: set[str]) -> Iterator[date]:
    """The findings of one supervision: refusals on hazards of a mine, suspensions of a mine that nothing preceded."""
    told = False
    for line in lines:
        if line.corrected:
            continue
        if line.act == hazard.find_stop_refused.code and line.key in coal:
            told = True
            yield day_of(line.at)
        elif line.act == hazard.record_suspension.code and line.facts.get("coal") is True:
            if not told:
                yield day_of(line.at)
            told = False


def _under_wsl(matter: str) -> bool:
    standing = (x for x in history(Matter.objects.get(pk=matter)) if not x.corrected)
    filed = [x for x in standing if x.act == penalty.file_case.code]
    return bool(filed) and filed[-1].facts.get("under_wsl") is True


def _spot_under_wsl(matter: str) -> bool:
    return based_on_wsl(history(Matter.objects.get(pk=matter)))


def based_on_wsl(lines: Sequence[Line]) -> bool:
    """Whether a penalty on the spot rests on 安全生产法: it states its basis in words, those of the decision before those
    that led to it; what was corrected is not read.
    """
    said = [x for x in lines if not x.corrected and x.facts.get("legal_basis")]
    decided = [x for x in said if x.act == simple.decide.code]
    last = (decided or said)[-1:]
    return any(one.short == WSL.short for x in last for one in named(str(x.facts["legal_basis"])))
