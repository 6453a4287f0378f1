"""What a writer does: acts on shared matters, flows over two of them, new matters."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime
from typing import Any

from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.engine.view import LawView
from fadu.law.procedures import registers
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.scope import Place

PLACE = Place("PROVINCE1", "CITY1", "COUNTY1")
CLERK = Actor("clerk", "registrar")
LEADER = Actor("leader", "leader")
OFFICERS = (Actor("officer1", "officer", "证1"), Actor("officer2", "officer", "证2"))
PARTIES, CASES = 6, 4
LAW = LawView(seed_calendar())


def hand() -> Hand:
    """A hand with the machine's clock and chance: a soak is no reproducible test."""
    return Hand(LAW, datetime.now(UTC), os.urandom, "soak:1/bench")


def party(name: str) -> dict[str, Any]:
    """The facts of a fictional party."""
    return {"party_kind": "单位", "name": name, "division": "430202"}


def opening() -> list[list[Deed]]:
    """The deeds that open the shared matters: parties, and cases under investigation."""
    now = hand()
    entered = [
        [Deed(NewMatter(registers.PARTY_REGISTER, PLACE), registers.enter_party, now.noted, now, (CLERK,), party(f"第{i}公司"))]
        for i in range(PARTIES)
    ]  # fmt: skip
    return entered + [case(f"第{i}案") for i in range(CASES)]


def case(cause: str, idem: str = "") -> list[Deed]:
    """The deeds that file a penalty case, up to the assignment of its officers."""
    now = hand()
    new = NewMatter(ORDINARY_PENALTY, PLACE, id=new_id(now.noted, now.chance(10)))
    day = day_of(now.noted).isoformat()
    steps: list[tuple[Any, Actor, dict[str, Any]]] = [
        (penalty.check_jurisdiction, LEADER, {"jurisdiction": "本机关管辖"}),
        (penalty.check_limitation, LEADER, {
            "act_state": "已经终了", "act_ended_on": day, "discovered_on": day, "life_and_harm": False,
        }),
        (penalty.file_case, LEADER, {"number": "立1号", "cause": cause, "source": "监督检查", "under_wsl": True}),
        (penalty.name_party, OFFICERS[0], {"party": ["party-1"], "capacity": "生产经营单位"}),
        (penalty.assign_officers, LEADER, {"first_officer": "officer1", "second_officer": "officer2"}),
    ]  # fmt: skip
    return [
        Deed(new, what, now.noted, now, (who,), facts, idem=idem if not i else "")
        for i, (what, who, facts) in enumerate(steps)
    ]


def amendment(matter: str, name: str, idem: str) -> Deed:
    """A party's name amended: the same row again and again, with its image."""
    now, facts = hand(), {**party(name), "reason": "更名"}
    return Deed(matter, registers.amend_party, now.noted, now, (CLERK,), facts, idem=idem)


def inquiry(matter: str, idem: str) -> Deed:
    """One more step of an investigation: an act that repeats, in a matter with periods."""
    now, facts = (
        hand(),
        {"manner": "询问", "questioned_as": "证人", "shown": "已经出示", "summary": "询问情况"},
    )
    return Deed(matter, penalty.investigate, now.noted, now, OFFICERS, facts, idem=idem)


def chosen(
    chance: random.Random, parties: list[str], cases: list[str], idem: str, *, flows: bool = False
) -> list[Deed]:
    """The deeds of one turn, for one transaction; two matters come in either order. `flows`: always two."""
    kind = chance.random()
    if flows:
        kind = 0.55 + kind * 0.4
    if kind < 0.35:
        return [amendment(chance.choice(parties), f"公司{chance.randrange(10**6)}", idem)]
    if kind < 0.55:
        return [inquiry(chance.choice(cases), idem)]
    if kind < 0.75:
        first, second = chance.sample(parties, 2)
        return [amendment(first, "甲公司", idem), amendment(second, "乙公司", idem)]
    if kind < 0.95:
        both = [
            inquiry(chance.choice(cases), idem),
            amendment(chance.choice(parties), "丙公司", idem),
        ]
        return both if chance.random() < 0.5 else both[::-1]
    return case(f"新案{chance.randrange(10**6)}", idem)
