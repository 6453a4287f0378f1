"""Acts from the review to the end: who does each."""

from __future__ import annotations

import pytest

from fadu.law.procedures.coercion_closure import acts_after as a
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    ("act", "by"),
    [
        (a.legal_review, Role.LEGAL_REVIEWER),
        (a.discuss, Role.LEADER),
        (a.propose_closure, Role.LEADER),
        (a.receive_answer, Role.OFFICER),
        (a.record_ban, Role.OFFICER),
        (a.seek_remedy, Role.ENTERPRISE),
        (a.close_proposal, Role.LEADER),
    ],
)
def test_each_is_done_by_whom_the_law_names(act, by):
    assert act.by == (by,)


def test_what_is_carried_out_is_checked_by_two_certified_officers():
    """行政处罚法 42(1)."""
    assert (a.follow_up.officers, a.follow_up.certified) == (2, True)
