"""Who may act on a visit from the pages of the findings: officers of its agency alone."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office
from fadu.faces.desk.tests.visits import a_firm, ordered

pytestmark = pytest.mark.django_db
PATHS = ("hand-on/", "major/", "spot/")


def test_the_pages_are_for_officers_of_the_agency(office: Office) -> None:
    visit = ordered(office, a_firm(office))
    for path in PATHS:
        address = f"/visits/{visit.id}/{path}"
        told = {
            who: office.browser(who).get(address).status_code
            for who in ("张三", "李四", "督丁", "王五")
        }
        assert told == {"张三": 200, "李四": 403, "督丁": 403, "王五": 404}
