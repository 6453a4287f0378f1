"""Who takes up a cut, signs for a mine, refers and strikes off."""

from __future__ import annotations

import pytest

from fadu.law.procedures.hazard_major import acts as a
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    ("act", "by"),
    [
        (a.sign_coal, Role.PRINCIPAL),  # 煤矿安全生产条例48(2)：本部门主要负责人签字
        (a.determine_closure, Role.LEADER),
        (a.close_hazard, Role.LEADER),
        (a.note_no_referral, Role.LEADER),
    ],
    ids=lambda x: getattr(x, "code", ""),
)
def test_the_capacity_is_the_one_the_law_names(act, by):
    assert act.by == (by,)


@pytest.mark.parametrize("act", [a.find_stop_refused, a.open_cut])
def test_the_cut_is_taken_up_by_two_certified_officers_on_one_hazard(act):
    assert (act.officers, act.certified, act.each) == (2, True, "hazard")
