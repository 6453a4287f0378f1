"""From entries to the gates of a decision."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.rooms.major_decisions.models import MajorDecision
from fadu.rooms.major_decisions.services import GATE_OF
from fadu.rooms.major_decisions.tests.builders import record

pytestmark = pytest.mark.django_db

DAY, LATER = date(2024, 3, 4), date(2024, 9, 2)


def test_every_gate_belongs_to_an_act_of_the_procedure():
    assert set(GATE_OF) <= set(MAJOR_DECISION.by_code)


@pytest.mark.parametrize(("act", "column"), sorted(GATE_OF.items()))
def test_an_act_leaves_its_day_at_its_gate(act, column):
    record(("propose", DAY), (act, LATER))

    assert getattr(MajorDecision.objects.get(), column) == LATER


def test_a_gate_passed_again_has_the_later_day():
    record(("propose", DAY), ("review_legality", DAY), ("review_legality", LATER))

    assert MajorDecision.objects.get().legality_on == LATER


def test_a_scope_determination_before_the_proposal_already_makes_the_row():
    record(("determine_scope", DAY), ("study", DAY))

    assert MajorDecision.objects.get().county == "X"
