"""Penalties on the spot brought to the stages that the tests speak of; derived facts settled as the one door does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.record import Actor, Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.procedures.tests.walking import Walk, at, law_view, owed_sum
from fadu.law.vocabulary.act import Act

YUAN = 100
LAW = law_view(PARAMETERS)
PLAIN: dict[str, Any] = {
    "kind": j.FINE,
    "fine": 200 * YUAN,
    "amount": 200 * YUAN,
    "ground": j.HARD,
    "why_hard": "流动摊点",
    "adopted": "不予采纳",
    "production_unit": False,
}


class Spot(Walk):
    """A walk whose made-up facts are those of a fine of two hundred yuan on a citizen."""

    def record(
        self, word: str, when: str = "", who: tuple[Actor, ...] = (), **facts: Any
    ) -> Record:
        """As `Walk.record`; Refused where a derivation refuses what is stated."""
        made = self.stated(word, when, who, **facts)
        return replace(made, facts=self.settled(self.procedure.act(word), made.facts, made.at))

    def stated(
        self, word: str, when: str = "", who: tuple[Actor, ...] = (), **facts: Any
    ) -> Record:
        """What is typed, and nothing that follows from it."""
        act = self.procedure.act(word)
        codes = {f.code for f in act.stated if not f.derived}
        plain = {code: value for code, value in PLAIN.items() if code in codes}
        self.now = at(when) if when else self.now
        plain |= owed_sum(act, self.marking, self.law, self.now, "")
        return super().record(word, when, who, **plain | facts)

    def why(self, word: str, when: str = "", **facts: Any) -> list[Reason]:
        """What stands against an act, what a derivation refuses among it."""
        return self.marking.why(self.stated(word, when, **facts))

    def settled(self, act: Act, facts: Mapping[str, Any], at: datetime) -> Mapping[str, Any]:
        """The facts with what follows from them and from what was recorded before."""
        before = self.marking.as_of(at).recalled("")
        return derive(act, facts, self.law, day_of(at), before)


def fresh(law: LawView = LAW) -> Spot:
    """A matter in which nothing has been done."""
    return Spot(SIMPLE_PENALTY, law)


def found(when: str = "2025-03-05", law: LawView = LAW) -> Spot:
    """What was found is on record."""
    walk = fresh(law)
    walk.do("record_offence", when)
    return walk


def told(when: str = "2025-03-05", law: LawView = LAW, **proposal: Any) -> Spot:
    """Assessed, ordered to correct, told."""
    walk = found(when, law)
    walk.do("assess", **proposal)
    walk.all("order_to_correct", "inform")
    return walk


def heard(law: LawView = LAW, **proposal: Any) -> Spot:
    """Told, and nothing was said."""
    walk = told(law=law, **proposal)
    walk.do("note_no_statement")
    return walk


def decided(when: str = "2025-03-05", law: LawView = LAW, **decision: Any) -> Spot:
    """Heard, decided, handed over."""
    walk = told(when, law)
    walk.do("note_no_statement").do("decide", **decision).do("deliver")
    return walk


def collected() -> Spot:
    """The whole fine was collected on the spot."""
    walk = decided()
    walk.do("collect")
    return walk


def banked() -> Spot:
    """What was collected was handed to the organ."""
    walk = collected()
    walk.do("hand_in")
    return walk


def overdue(law: LawView = LAW) -> Spot:
    """Handed over on 5 March 2025 and not paid: 20 March is the last day."""
    walk = decided(law=law)
    walk.owed("2025-03-24")
    return walk
