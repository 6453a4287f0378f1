"""Hazards acted out: some stay open, and their matters with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from fadu.demo import hazards
from fadu.demo.acting import Story, chance_of
from fadu.kernel.zone import instant_of
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as a
from fadu.matters import rollups
from fadu.matters.models import Matter
from fadu.matters.services import perform
from fadu.rooms.hazards.models import DUE, FOUND, FoundTally, Hazard


def test_what_stays_open_is_counted_out_exactly(small, monkeypatch):
    monkeypatch.setattr(hazards, "FOUND", 40)
    monkeypatch.setattr(hazards, "RECTIFIED", 39)

    hazards.build(small.bureau, small.firms, lambda: None)

    assert Hazard.objects.count() == 40
    assert Hazard.objects.filter(eliminated_on__isnull=False).count() == 39
    assert Matter.objects.filter(procedure="hazard.major", closed=False).count() == 1
    assert differences() == []


def differences() -> list[str]:
    """What does not follow from the rows."""
    return [*rollups.differences(FOUND), *rollups.differences(DUE)]


def cells() -> set[tuple[object, ...]]:
    """The cells of the city by sector that hold a hazard: sector and the months of its days."""
    rows = FoundTally.objects.filter(level="city", cut="sector", major=1)
    return set(rows.values_list("value", "found", "eliminated", "closed"))


def test_the_roll_up_follows_reopening_and_corrections_that_fold_the_matter_anew(small):
    agency, day, key = next(iter(small.bureau.crews)), date(2024, 3, 4), "hazard-1"
    story = Story(
        MAJOR_HAZARD, small.bureau.crews[agency], small.bureau.law, chance_of("again"),
        instant_of(day, time(9)), outsider=small.firms[agency][0],
    )  # fmt: skip
    story.do(
        a.find_hazard, hazard=[key], source="现场检查", trade="工贸", enterprise=story.outsider
    )
    story.do(a.record_inspection)
    hazards._order(story, key, "工贸", day)
    hazards._eliminate(story, key, day + timedelta(days=10))
    story.do(a.reopen_hazard, key).settle()
    assert cells() == {("工贸", 202403, rollups.NEVER, rollups.NEVER)}

    judged = {"is_major": True, "sector": "烟花爆竹", "standard": "示范判定标准", "item": "1"}
    again = story.do(a.judge_hazard, key, **judged).deeds[-1]
    made = Hazard.objects.get()
    perform([replace(again, matter=made.matter, at=story.deeds[2].at, corrects=2, why="录入错误")])

    assert cells() == {("烟花爆竹", 202403, rollups.NEVER, rollups.NEVER)}
    assert differences() == []
