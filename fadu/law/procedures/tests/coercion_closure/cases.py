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
    "coal": False, "major": True, "counted_on": DAY, "ground": j.REPEATED,
    "listed": "2026-05-20 M3\n2026-03-02 M2\n2026-01-05 M1",
}  # fmt: skip
HEARING_DAY = "2026-06-15"


def settle(walk: Walk, code: str, when: str = "", **stated: Any) -> Walk:
    """Do an act with its derived facts settled, as the one door settles them."""
    walk.now = at(when) if when else walk.now
    facts = dict(walk.record(code, **stated).facts)
    return walk.do(code, **derive(CLOSURE.act(code), facts, walk.law, day_of(walk.now)))


def verified(law: LawView = LAW, **stated: Any) -> Walk:
    """The condition found to be met, unless stated otherwise."""
    return settle(Walk(CLOSURE, law), "verify_ground", DAY, **(COUNTED | stated))


def noted(law: LawView = LAW) -> Walk:
    """The notice made on a Monday, five days for a statement; not served yet."""
    return verified(law).do("notify_party", DAY, statement_until="2026-06-05")


def told(law: LawView = LAW) -> Walk:
    """The notice served as it was made."""
    return noted(law).do("serve_notice", DAY)


def silent(law: LawView = LAW) -> Walk:
    """Neither a statement nor a hearing asked for: both periods are over."""
    return told(law).do("end_statement", "2026-06-09")


def announced(law: LawView = LAW) -> Walk:
    """A hearing asked for on the third and announced the same day; its call is not served yet."""
    walk = told(law).do("request_hearing", "2026-06-03")
    return settle(walk, "notify_hearing", hearing_on=HEARING_DAY)


def called(law: LawView = LAW) -> Walk:
    """The call served the same day: 4、5、8至12日 are the seven days between."""
    return announced(law).do("serve_call", "2026-06-03")


def answered(answer: str, **stated: Any) -> Walk:
    """Proposed and answered."""
    walk = silent().do("propose_closure")
    return settle(walk, "receive_answer", answer=answer, **({"coal": False} | stated))
