"""Who studies, drafts, argues, assesses and reviews."""

from __future__ import annotations

import pytest

from fadu.law.procedures.decision_major import acts as a
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import groups as g
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    ("act", "by"),
    [
        (a.draft, Role.DRAFTER),
        (a.expert_opinion, Role.EXPERT),
        (a.review_competition, Role.MARKET_REGULATOR),
        (a.counsel_opinion, Role.COUNSEL),
        (a.review_legality, Role.LEGAL_OFFICE),
        (a.control_risk, Role.DECIDER),
    ],
    ids=lambda x: getattr(x, "code", ""),
)
def test_the_capacity_is_the_one_the_law_names(act, by):
    assert act.by == (by,)


@pytest.mark.parametrize(
    "act", [*g.DETERMINATIONS, *g.LATER_DETERMINATIONS], ids=lambda act: act.code
)
def test_every_determination_states_its_reason(act):
    assert f.grounds in act.facts
    assert act.repeats


def test_the_notice_of_a_shortened_solicitation_states_why():
    assert {f.shortened_for, f.shortened_note, f.closes_on} <= set(a.solicit_shortened.facts)
    assert f.shortened_note.required
