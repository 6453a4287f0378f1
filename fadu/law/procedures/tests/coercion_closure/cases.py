"""Proposed closures brought to the stages that the tests speak of."""

from __future__ import annotations

from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.tests.walking import Walk, at, law_view

LAW = law_view(PARAMETERS)
DISCUSSED = law_view(PARAMETERS, coercion__closure_discussed=True)
REVIEWED = law_view(PARAMETERS, coercion__closure_reviewed=True)
WAIVED = law_view(PARAMETERS, penalty__hearing_waiver_ends_period=True)
DAY = "2026-06-01"
COUNTED = {
    "coal": False, "major": True, "counted_on": DAY, "times_180": 3, "times_year": 3,
    "ground": j.REPEATED,
}  # fmt: skip


def settle(walk: Walk, code: str, when: str = "", **stated: Any) -> Walk:
    """Do an act with its derived facts settled, as the one door settles them."""
    walk.now = at(when) if when else walk.now
    facts = dict(walk.record(code, **stated).facts)
    return walk.do(code, **derive(CLOSURE.act(code), facts, walk.law, day_of(walk.now)))


def verified(law: LawView = LAW, **stated: Any) -> Walk:
    """The condition found to be met, unless stated otherwise."""
    return settle(Walk(CLOSURE, law), "verify_ground", DAY, **(COUNTED | stated))


def told(law: LawView = LAW) -> Walk:
    """The enterprise told of it, on a Monday; five days for its statement."""
    return verified(law).do("notify_party", DAY, statement_until="2026-06-05")


def silent(law: LawView = LAW) -> Walk:
    """Neither a statement nor a hearing asked for: both periods are over."""
    return told(law).do("end_statement", "2026-06-09")


def answered(answer: str, **stated: Any) -> Walk:
    """Proposed and answered."""
    walk = silent().do("propose_closure")
    return settle(walk, "receive_answer", answer=answer, **({"coal": False} | stated))
