"""One set of acts for every fine: the same on the spot and of each party; a daily fine has codes of its own."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial

import pytest

from fadu.law.procedures.penalty.execution import enforcement, fine
from fadu.law.procedures.penalty.fines import Enforcement, Fine
from fadu.law.procedures.penalty_ordinary import acts as ordinary
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple.facts import COURT, FINE_SUM
from fadu.law.vocabulary.act import Act


@pytest.mark.parametrize(
    ("made", "slots"),
    [(partial(fine, FINE_SUM), Fine), (partial(enforcement, COURT), Enforcement)],
)
def test_a_copy_a_party_differs_from_the_act_itself_in_nothing_else(made, slots):
    for slot in fields(slots):
        plain, copied = getattr(made(), slot.name), getattr(made(each="party"), slot.name)
        assert vars(replace(copied, each="")) == vars(plain)
        assert copied.each == "party"


def test_both_procedures_hold_these_acts_under_their_codes():
    for acts in (spot, ordinary):
        for held in (*vars(acts.FINE).values(), *vars(acts.ALL).values()):
            assert getattr(acts, held.code) is held


def test_a_daily_fine_has_acts_of_its_own_that_ask_for_the_same():
    for slot in fields(Fine):
        one, daily = getattr(ordinary.FINE, slot.name), getattr(ordinary.DAILY_FINE, slot.name)
        assert one.code != daily.code
        assert (one.by, one.officers, one.certified, asked(one), one.lapse) == (
            daily.by, daily.officers, daily.certified, asked(daily), daily.lapse,
        )  # fmt: skip


def asked(act: Act) -> list[tuple[str, str, bool, bool]]:
    """What an act asks for, whatever its own payments are called."""
    return [(f.code, f.title, f.required, f.derived is None) for f in act.facts]
