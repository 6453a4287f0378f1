"""A small bureau built by acting: an agency, people with capacities, a hand with a fixed clock."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.engine.view import LawView
from fadu.law.procedures import registers
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome
from fadu.matters.scope import Place
from fadu.matters.services import act, perform

START = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
PLACE = Place("PROVINCE1", "CITY1", "COUNTY1")
CLERK = Actor("clerk", "registrar")
LAWYER = Actor("lawyer", "legal_office")


def chance(seed: str = "fadu") -> Callable[[int], bytes]:
    """Bytes that differ at each call and are the same in every run."""
    turn = count()

    def draw(size: int) -> bytes:
        return hashlib.shake_256(f"{seed}:{next(turn)}".encode()).digest(size)

    return draw


@dataclass
class Desk:
    """A hand whose clock is moved by the test."""

    now: datetime = START
    draw: Callable[[int], bytes] = field(default_factory=chance)
    law: LawView = field(default_factory=lambda: LawView(seed_calendar()))

    @property
    def hand(self) -> Hand:
        """The hand at the present instant of the test."""
        return Hand(self.law, self.now, self.draw, "test:1/pytest")

    def wait(self, **span: float) -> Desk:
        """Move the clock."""
        self.now += timedelta(**span)
        return self

    def enter(self, name: str = "株洲某某化工有限公司", **more: object) -> Outcome:
        """Enter a party."""
        facts = {"party_kind": "单位", "name": name, "division": "430202"}
        return act(
            NewMatter(registers.PARTY_REGISTER, PLACE), registers.enter_party,
            hand=self.hand, who=[CLERK], facts=facts, at=self.now, **more,
        )  # fmt: skip

    def amend(self, matter: str, name: str, **more: object) -> Outcome:
        """Amend a party's name."""
        facts = {"party_kind": "单位", "name": name, "division": "430202", "reason": "更名"}
        given = {"at": self.now, **more}
        return act(matter, registers.amend_party, hand=self.hand, who=[CLERK], facts=facts, **given)

    def file(self, cause: str = "未如实记录教育培训情况", place: Place = PLACE) -> Outcome:
        """Look into jurisdiction and limitation, file a penalty case (立案), name its party."""
        leader, officer = Actor("leader", "leader"), Actor("officer", "officer", "证1")
        new = NewMatter(ORDINARY_PENALTY, place, id=new_id(self.now, self.draw(10)))
        day = day_of(self.now).isoformat()
        steps: list[tuple[Act, Actor, dict[str, Any]]] = [
            (penalty.check_jurisdiction, leader, {"jurisdiction": "本机关管辖"}),
            (penalty.check_limitation, leader, {
                "act_state": "已经终了", "act_ended_on": day, "discovered_on": day,
                "life_and_harm": False,
            }),
            (penalty.file_case, leader, {
                "number": "立1号", "cause": cause, "source": "监督检查", "under_wsl": True,
            }),
            (penalty.name_party, officer, {"party": ["party-1"], "capacity": "生产经营单位"}),
        ]  # fmt: skip
        deeds = [Deed(new, what, self.now, self.hand, (who,), facts) for what, who, facts in steps]
        return perform(deeds)[-1]
