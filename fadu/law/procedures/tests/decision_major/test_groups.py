"""Groups of acts: what the review must see is what bars it, and forming ends with the decision."""

from __future__ import annotations

from fadu.law.procedures.decision_major import acts as a
from fadu.law.procedures.decision_major import groups as g


def test_whatever_makes_a_new_review_owed_also_bars_one_while_it_is_owed_itself():
    assert set(g.SEEN_BY_REVIEW) - set(g.BEFORE_REVIEW) == {a.follow_other_law, a.drop_expert}


def test_no_act_of_issue_or_execution_ends_with_the_forming():
    assert not {*g.FORMING, *g.BRANCHES} & {*g.ISSUE, *g.EXECUTION, *g.REPORTS_UP}


def test_the_forming_is_in_play_from_the_start_and_its_branches_wait_for_a_determination():
    assert all(act.starts_open for act in g.FORMING)
    assert not any(act.starts_open for act in (*g.HEARING_ALL, *g.EXPERTS, *g.COMPETITION))
