"""Matters in progress around today, so that 工作台 shows what is due, late, provisional and waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.demo import coercion, penalties, preparation, spots
from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role


def build(bureau: Bureau, parties: dict[str, list[str]], now: datetime) -> None:
    """Act out what is under way: each story stops where somebody must go on."""
    today, firms = day_of(now), parties[bureau.agency]
    _undecided(bureau, firms[0], today)
    _overdue(bureau, firms[1], today)
    _before_hearing(bureau, firms[2], today)
    _unserved(bureau, firms[3], today)
    _irregular(bureau, firms[4], today)
    _elsewhere(bureau, firms[5], today)
    _hearing_time_over(bureau, firms[9], today)
    spots.running(bureau, firms[4], today)
    hazards = [
        _hazard(bureau, firms[6 + index], today, index, left)
        for index, left in enumerate((-4, 1, 6))
    ]
    _beside(bureau, firms, hazards[0], now)
    coercion.build(bureau, firms, now)


def _story(bureau: Bureau, index: int, day: date, party: str) -> Story:
    return penalties.case(bureau, index, day, party, year=day.year)


def _undecided(bureau: Bureau, party: str, today: date) -> None:
    """Notified, no answer yet; the ninety days run on into a year without a calendar."""
    day = today - timedelta(days=30)
    story = _story(bureau, 30, day, party)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.FINE)
    story.settle()


def _overdue(bureau: Bureau, party: str, today: date) -> None:
    """Inquired, and the ninety days are over."""
    day = today - timedelta(days=98)
    story = _story(bureau, 31, day, party)
    penalties.inquired(story, party, day)
    story.settle()


def _before_hearing(bureau: Bureau, party: str, today: date) -> None:
    """A hearing has been asked for and notified; its seven working days run."""
    day = today - timedelta(days=20)
    story = _story(bureau, 32, day, party)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.HEAVY)
    story.on(day + timedelta(days=14)).do(a.request_hearing, party)
    chair = story.crew.people[Role.HEARING_CHAIR][0].person
    session = (today + timedelta(days=15)).isoformat()
    story.on(today - timedelta(days=2)).do(a.notify_hearing, party, hearing_on=session, chair=chair)
    story.do(a.serve_call, party, service="直接送达")
    story.settle()


def _unserved(bureau: Bureau, party: str, today: date) -> None:
    """Decided, not served yet."""
    day = today - timedelta(days=40)
    story = _story(bureau, 33, day, party)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(story, party, penalties.FINE, **penalties.PLAIN)
    story.on(today - timedelta(days=5))
    _decided(story, party, penalties.FINE)
    story.settle()


def _irregular(bureau: Bureau, party: str, today: date) -> None:
    """A decision before notice happened; it is on record for ever, with its reason."""
    day = today - timedelta(days=25)
    story = _story(bureau, 34, day, party)
    penalties.inquired(story, party, day)
    story.on(day + timedelta(days=15))
    _decided(story, party, penalties.FINE)
    story.irregular("示范：未经告知即作出决定，评查时发现，如实补记")
    story.settle()


def _decided(story: Story, party: str, fine: int, **more: Any) -> None:
    """A fine decided at the story's time; more: what follows from no notice where another platform kept the case."""
    number = penalties.numbered(story, "罚")
    story.do(a.penalize, party, number=number, fine=fine, production_unit=True, **more)


def _elsewhere(bureau: Bureau, party: str, today: date) -> None:
    """A case handled on the province's platform, entered by hand from its list of documents: it was
    decided before anybody was told, which the check of the file names and nothing held back.
    """
    day = today - timedelta(days=60)
    elsewhere = "省执法系统（示范）"
    story = penalties.case(bureau, 35, day, party, year=day.year, platform=elsewhere)
    penalties.inquired(story, party, day)
    story.on(day + timedelta(days=20))
    _decided(story, party, penalties.FINE, legal_basis=penalties.basis_of(story))
    story.settle()


def _hearing_time_over(bureau: Bureau, party: str, today: date) -> None:
    """The right to a hearing was told; the five working days in which to ask for it ran out just now."""
    day = today - timedelta(days=24)
    story = _story(bureau, 39, day, party)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.HEAVY)
    story.settle()


def _hazard(bureau: Bureau, party: str, today: date, index: int, left: int) -> str:
    """A hazard ordered to be removed; `left` days of its term remain. Returns its matter."""
    day = today - timedelta(days=15)
    term = (today + timedelta(days=left)).isoformat()
    seed = chance_of(f"current/hazard/{index}")
    story = Story(MAJOR_HAZARD, bureau.crew, bureau.law, seed, instant_of(day, time(9)))
    story.outsider = party
    name = f"示范企业{index + 1}重大事故隐患（整改中）"
    story.do(
        hazard.find_hazard,
        hazard=["hazard-1"],
        source="现场检查",
        enterprise=party,
        trade="工贸",
        subject=name,
    )
    story.do(hazard.record_inspection)
    story.do(
        hazard.judge_hazard,
        "hazard-1",
        is_major=True,
        sector="工贸",
        standard="应急管理部令第10号",
        item="管理类2",
    )
    story.do(hazard.register_hazard, "hazard-1", system_number="示范")
    story.do(hazard.assess_safety, "hazard-1", safe_now=True)
    story.do(
        hazard.order_elimination,
        "hazard-1",
        mode="责令限期排除",
        deadline=term,
        order_number="示范文书",
    )
    return story.settle()[-1].matter


def _beside(bureau: Bureau, firms: Sequence[str], hazard: str, now: datetime) -> None:
    """A filing that waits, one approved on paper, one whose paper is disputed, and a link to a hazard."""
    waiting = preparation.Scene(bureau, "awaiting", 37, firms[6], now)
    paper = preparation.Scene(bureau, "paper", 38, firms[10], now)
    disputed = preparation.Scene(bureau, "disputed", 39, firms[11], now)
    case = preparation.awaiting(waiting)
    filed = preparation.on_paper(paper, "wangju")
    preparation.in_conflict(replace(paper, name="conflict"), filed, "wangju")
    preparation.on_paper(disputed, "liuju", "示范：该签批单不是本人所签，请承办人核实后更正")
    preparation.linked(
        replace(waiting, name="link"), hazard, case, "示范：检查重大事故隐患时发现违法线索"
    )
