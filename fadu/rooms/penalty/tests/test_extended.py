"""An extension is entered late where it was granted in time, and is none where the days were over (行政处罚法 60)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.models import Entry
from fadu.matters.services import perform
from fadu.rooms.penalty.tests.cases import LIGHT, a_case, found
from tests.people import found_bureau

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("granted", "taken"), [("2025-05-20", True), ("2025-06-10", False)])
def test_behind_the_newest_entry_it_is_judged_by_its_own_day(granted: str, taken: bool) -> None:
    case = a_case(found_bureau())
    found(case, case.unit).on("2025-06-20").do(a.propose, case.unit, fine=LIGHT)
    case.settle()
    known, entered = Entry.objects.count(), case.now
    case.on(granted).do(a.extend_case, extension_basis="某办法第十条")
    late = case.deeds[-1]
    late = replace(late, hand=replace(late.hand, noted=entered))

    if taken:
        perform([late])
    else:
        with pytest.raises(Refused, match="已经届满，不能再“批准延长办案期限”"):
            perform([late])
    assert Entry.objects.count() == known + taken
