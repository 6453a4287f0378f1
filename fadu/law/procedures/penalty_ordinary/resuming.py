"""What a case goes on to when the police send it back (处理退回的案件): a first decision, or the daily fine that it is about.

A case that cites the decision of another one decides about what came after it, and about nothing else; what was fined
already is not fined a second time (行政处罚法 29).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL, CTR, WSL
from fadu.law.procedures.penalty_ordinary import trying
from fadu.law.procedures.penalty_ordinary.citing import CITED
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

PENALIZE, DECIDED, SPARE = COURSES = (
    "应当给予行政处罚，继续办理",
    "移送前已经作出处罚决定",
    "依法不予处罚",
)
FIRST, UNFINED, FURTHER, NO_FIRST, NO_FURTHER, AS_BEFORE = THEN = (
    "办理处罚决定",
    "办理不含罚款的处罚决定",
    "办理按日连续处罚",
    "办理不予处罚决定",
    "不按日连续处罚",
    "照原决定办理",
)
DECIDING = ("penalize.", "penalize_without_fine.", "no_penalty.", "dismiss.")
_OWN = {PENALIZE: FIRST, SPARE: NO_FIRST}
_CITING = {PENALIZE: FURTHER, SPARE: NO_FURTHER}


def goes_on(facts: Facts, find: Find, before: Facts) -> str:
    """What is dealt with next, by the course that was chosen; Refused where the course does not fit what the case has decided."""
    course, daily = facts["course"], DAILY.stands(before)
    decided, barred = any(code in before for code in DECIDING), trying.fined(before)
    fined = bool(daily.imposed and daily.now)
    if course == DECIDED:
        if not decided and not fined:
            _refuse(
                "本案没有对该当事人作出过处罚、不予处罚决定",
                str(CTR.art(10) + CTR.art(13)),
                f"请选择“{PENALIZE}”或者“{SPARE}”。",
            )
        return AS_BEFORE
    first = FINE.stands(before)
    if fined or (first.imposed and first.now):
        _refuse(
            "本案对该当事人的罚款决定没有撤销，同一违法行为不得再次罚款，也不再决定不处罚",
            str(APL.art(29)),
            f"请选择“{DECIDED}”；原决定有误的，先登记变更、撤销"
            + ("。" if barred else "；又拒不改正的，按日连续处罚照常办理。"),
        )
    if course == PENALIZE and barred:
        if CITED in before:
            _refuse(
                "人民法院已经判处罚金，不再给予罚款，按日连续处罚只有罚款",
                str(APL.art(35, par=2)),
                f"请选择“{SPARE}”。",
            )
        return UNFINED
    return (_OWN if CITED not in before else _CITING)[course]


def _refuse(wrong: str, basis: str, todo: str) -> NoReturn:
    raise Refused(wrong, basis=basis, todo=todo)


course = Fact("course", "退回后的处理", Kind.CHOICE, COURSES)
then = Fact(
    "taken_up_as",
    "此后办理",
    Kind.CHOICE,
    THEN,
    derived=Derivation(
        goes_on,
        CTR.art(10) + CTR.art(13) + APL.art(35, par=2) + WSL.art(112),
        recalls=tuple(
            dict.fromkeys((*FINE.recalls, *DAILY.recalls, CITED, *DECIDING, *trying.TRIED))
        ),
    ),
)
TAKEN_UP = When(then, "in", (FIRST, UNFINED, NO_FIRST))
TO_PENALTY = When(then, "in", (FIRST, UNFINED))
TO_FIRST, TO_UNFINED, TO_NO_FIRST = (
    When(then, "==", which) for which in (FIRST, UNFINED, NO_FIRST)
)
TO_FURTHER, TO_NO_FURTHER = (When(then, "==", which) for which in (FURTHER, NO_FURTHER))
