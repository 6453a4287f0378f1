"""A case is read once for a part of a file: by its own agency, and until it is closed."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.matters.models import Matter
from fadu.platforms.fees.cases import Cases, parts
from fadu.platforms.tests.fees.builders import LATER, fined, on_the_spot
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


@pytest.mark.django_db
def test_the_cases_of_a_part_are_read_together_and_those_of_the_part_before_let_go():
    made = fined(found_bureau())
    on_the_spot(made, 5)
    others = list(Matter.objects.filter(procedure="penalty.simple").values_list("pk", flat=True))
    cases, else_ = (Cases(who.viewer, made.bureau.hand(LATER)) for who in (made.bureau.zhang, made.bureau.wang))  # fmt: skip

    cases.gather([made.matter], [made.party])
    first = cases.matter(made.matter)
    with CaptureQueriesContext(connection) as asked:
        cases.gather(others, [made.party, ""], codes=True)
    with CaptureQueriesContext(connection) as free:
        found = [cases.matter(id) for id in others]
        told = [(len(cases.history(m)), len(cases.codes(m.pk))) for m in found if m]
        assert cases.name(made.party) == "某某化工有限公司"

    assert (len(asked), len(free)) == (5, 0)
    assert told == [(7, 1)] * 5
    assert first is not None
    assert set(cases.matters) == set(cases.chains) == set(others)
    else_.gather(others, [])
    assert [else_.matter(id) for id in others] == [None] * 5
    assert [list(part) for part in parts(range(5), 2)] == [[0, 1], [2, 3], [4]]
