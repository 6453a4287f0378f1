"""A case is read once for a file: by its own agency, and until it is closed."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.platforms.fees.cases import Cases
from fadu.platforms.tests.fees.builders import LATER, fined
from tests.people import found_bureau


@pytest.mark.django_db
def test_a_case_of_another_agency_is_none_of_ours_and_each_is_read_once():
    made = fined(found_bureau())
    cases = Cases(made.bureau.zhang.viewer, made.bureau.hand(LATER))
    matter = cases.matter(made.matter)
    assert matter is not None

    assert Cases(made.bureau.wang.viewer, cases.hand).matter(made.matter) is None
    assert cases.history(matter) is cases.history(matter)
    assert cases.ended(matter) is False
    assert cases.name(made.party) == "某某化工有限公司"
    assert (cases.name(""), cases.codes(matter.pk)) == ("", [])
    owed = [cases.owed(matter, made.party, name, date(2025, 4, 20)) for name in ("罚款", "按日连续处罚罚款", "加处罚款")]  # fmt: skip
    assert [one and one.left for one in owed] == [5_000_00, 10_000_00, None]
