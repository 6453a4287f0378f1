"""Who approves, calls off, assigns and decides on recusal before anybody goes out."""

from __future__ import annotations

import pytest

from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    "act",
    [
        a.approve_visit,
        a.make_up_approval,
        a.justify_visit,
        a.call_off,
        a.assign_officers,
        a.decide_recusal,  # 行政处罚法43(3)：由行政机关负责人决定
        a.sign_complaint,  # 安全生产法73(1)：报经有关负责人签字
    ],
    ids=lambda act: act.code,
)
def test_a_person_in_charge_approves_and_decides(act):
    assert act.by == (Role.LEADER,)


def test_who_should_stay_out_is_barred_once_declared_or_decided():
    assert (a.declare_recusal.bars, a.declare_recusal.bars_when) == ("recused", None)
    assert a.decide_recusal.bars_when is not None
    assert a.request_recusal.bars == ""
