"""Matters in progress around today, so that 工作台 shows what is due, late, provisional and waiting."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.casework import services as casework
from fadu.casework.services import Prepared
from fadu.demo import penalties
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand


def build(bureau: Bureau, parties: dict[str, list[str]], now: datetime) -> None:
    """Act out what is under way: each story stops where somebody must go on."""
    today, firms = day_of(now), parties[bureau.agency]
    _undecided(bureau, firms[0], today)
    _overdue(bureau, firms[1], today)
    _before_hearing(bureau, firms[2], today)
    _unserved(bureau, firms[3], today)
    _irregular(bureau, firms[4], today)
    _elsewhere(bureau, firms[5], today)
    for index, left in enumerate((-4, 1, 6)):
        _hazard(bureau, firms[6 + index], today, index, left)
    _awaiting(bureau, firms[9], now)


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
    story.settle()


def _unserved(bureau: Bureau, party: str, today: date) -> None:
    """Decided, not served yet."""
    day = today - timedelta(days=40)
    story = _story(bureau, 33, day, party)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(
        story,
        party,
        penalties.FINE,
        review="不属于应当法制审核的情形",
        complexity="不属于情节复杂或者重大违法行为",
    )
    story.on(today - timedelta(days=5)).do(
        a.penalize, party, number=f"（株示范）应急罚〔{today.year}〕33号", fine=penalties.FINE,
        notified_fine=penalties.FINE, production_unit=True, legal_basis="示范依据",
        perform_until=(today + timedelta(days=15)).isoformat(),
    )  # fmt: skip
    story.settle()


def _irregular(bureau: Bureau, party: str, today: date) -> None:
    """A decision before notice happened; it is on record for ever, with its reason."""
    day = today - timedelta(days=25)
    story = _story(bureau, 34, day, party)
    penalties.inquired(story, party, day)
    story.on(day + timedelta(days=15)).do(
        a.penalize, party, number=f"（株示范）应急罚〔{today.year}〕34号", fine=penalties.FINE,
        notified_fine=penalties.FINE, production_unit=True, legal_basis="示范依据",
        perform_until=(today + timedelta(days=15)).isoformat(),
    )  # fmt: skip
    story.irregular("示范：未经告知即作出决定，评查时发现，如实补记")
    story.settle()


def _elsewhere(bureau: Bureau, party: str, today: date) -> None:
    """A case handled on the province's platform, entered by hand from its list of documents."""
    day = today - timedelta(days=60)
    elsewhere = "省执法系统（示范）"
    penalties.case(bureau, 35, day, party, year=day.year, platform=elsewhere).settle()


def _hazard(bureau: Bureau, party: str, today: date, index: int, left: int) -> None:
    """A hazard ordered to be removed; `left` days of its term remain."""
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
        standard="示范判定标准",
        item="1.1",
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
    story.settle()


def _awaiting(bureau: Bureau, party: str, now: datetime) -> None:
    """A clue looked into; an officer has prepared the filing, which waits for the head's signature."""
    day = day_of(now) - timedelta(days=2)
    seed = chance_of("current/awaiting")
    story = Story(ORDINARY_PENALTY, bureau.crew, bureau.law, seed, instant_of(day, time(9)))
    story.do(a.register_clue).do(a.check_jurisdiction)
    story.do(a.check_limitation, act_ended_on=day.isoformat(), discovered_on=day.isoformat())
    story.do(a.name_party, party=[party])
    outcome = story.settle()[-1]
    account = Account.objects.get(username="zhangsan")
    viewer = accounts.viewer(account, day_of(now))
    hand = Hand(bureau.law, now, chance_of("current/draft"), BY)
    facts: dict[str, Any] = {
        "number": f"（株示范）应急立〔{day.year}〕37号", "cause": penalties.CAUSES[0],
        "source": "监督检查", "under_wsl": True,
    }  # fmt: skip
    at = instant_of(day_of(now) - timedelta(days=1), time(16))
    raw: dict[str, list[str]] = {
        "number": [facts["number"]], "cause": [facts["cause"]], "source": [facts["source"]],
        "under_wsl": ["yes"], "at": [f"{day_of(at)}T16:00"],
    }  # fmt: skip
    prepared = Prepared(
        matter=outcome.matter, procedure="penalty.ordinary", act="file_case", facts=facts, at=at,
        expected=outcome.n, raw=raw, id=new_id(now, hand.chance(10)),
    )  # fmt: skip
    draft = casework.save_draft(viewer=viewer, prepared=prepared, hand=hand)
    casework.submit(draft=draft, viewer=viewer, hand=hand)
