"""Who discusses, decides, publishes, evaluates and keeps the file."""

from __future__ import annotations

import pytest

from fadu.law.procedures.decision_major import acts as a
from fadu.law.procedures.decision_major import groups as g
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    "act", [*g.OUTCOMES, a.head_speak, a.explain_departure, a.suspend_execution]
)
def test_the_head_decides_speaks_and_suspends(act):
    assert act.by == (Role.DECIDER_HEAD,)


def test_a_discussion_is_not_held_by_one_person():
    assert a.discuss.officers == 2
    assert a.discuss.by == (Role.DECIDER,)


def test_the_evaluation_is_the_evaluators_and_the_file_the_archivists():
    assert a.evaluate.by == (Role.ASSESSOR,)
    for act in (a.archive_formation, a.archive_execution, a.archive_evaluation):
        assert Role.ARCHIVIST in act.by
