"""Every sum of an ordinary decision is known by acts and facts that the procedure has."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty.surcharging import paid_recalls, recalls
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, acts
from fadu.law.procedures.penalty_ordinary import sums as s
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import facts as spot


@pytest.mark.parametrize(
    ("procedure", "alteration"),
    [(ORDINARY_PENALTY, s.ALTERATION), (SIMPLE_PENALTY, spot.ALTERATION)],
)
def test_what_is_recalled_is_stated_by_an_act(procedure, alteration):
    stated = {f"{act.code}.{fact.code}*" for act in procedure.acts for fact in act.facts}
    done = {f"{act.code}.*" for act in procedure.acts}

    for of in alteration.sums:
        assert set(of.recalls) <= stated
    for of in alteration.paid:
        assert {*recalls(of), *paid_recalls(of)} <= stated | done
    assert {*alteration.stated, *alteration.derived, *alteration.returning} <= set(
        procedure.act("alter_decision").facts
    )


def test_every_act_by_which_a_fine_is_taken_counts():
    assert {acts.collect_fine.code, acts.offset_seized.code, acts.pay_instalment.code} == set(s.FINE.parts)  # fmt: skip
    assert (s.FINE.settle, s.DAILY.settle) == (acts.pay_fine.code, acts.pay_daily.code)
