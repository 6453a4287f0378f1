"""Cases of every shape end lawfully."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import penalties
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import PartyOutcome, PenaltyCase


@pytest.mark.parametrize(
    ("shape", "outcome", "heard"),
    [
        (penalties.fined, "处罚", False),
        (penalties.heard, "处罚", True),
        (penalties.spared, "不予处罚", False),
        (penalties.dismissed, "违法事实不能成立", False),
    ],
)
def test_a_case_of_each_shape_is_closed_without_irregularity(small, shape, outcome, heard):
    day, party = date(2024, 3, 4), small.firms[small.bureau.agency][0]
    story = penalties.case(small.bureau, 0, day, party)
    shape(story, party, day)

    story.settle()

    assert PartyOutcome.objects.get().outcome == outcome
    assert PenaltyCase.objects.get().heard is heard
    matter = Matter.objects.get(procedure="penalty.ordinary")
    assert (matter.closed, matter.irregular, matter.due) == (True, 0, None)
