"""Who sees the pages of visits."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office

pytestmark = pytest.mark.django_db
PAGES = ("/visits/", "/visits/recheck/", "/visits/sheet/", "/visits/export/")


def test_the_pages_of_visits_are_for_those_who_have_business(office: Office) -> None:
    for path in PAGES:
        assert office.browser("督丁").get(path).status_code == 200
        assert office.browser("系乙").get(path).status_code == 403
