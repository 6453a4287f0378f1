"""Acts on a fine stand in groups, by what they concern."""

from __future__ import annotations

from fadu.law.procedures.penalty.execution import enforcement, fine


def test_the_groups_of_acts_are_those_of_the_fine():
    acts = fine("decide")

    assert [a.code for a in acts.deferral] == [
        "request_deferral", "approve_deferral", "refuse_deferral", "deferral_over",
    ]  # fmt: skip
    assert [a.code for a in acts.applications] == ["apply_court", "apply_court_late"]
    assert [a.code for a in enforcement().judgments] == ["apply_judgment", "apply_judgment_late"]
