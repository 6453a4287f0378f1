"""Who arranges many visits: officers and leaders open them, leaders assign."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office
from fadu.faces.desk.tests.visits import put

pytestmark = pytest.mark.django_db


def test_officers_and_leaders_open_and_leaders_assign(office: Office) -> None:
    put(office, 1)
    party = office.parties["甲烟花公司"]
    for path, told in (
        (f"/visits/open/?party={party}", {"张三": 200, "李四": 200, "赵六": 403, "督丁": 403}),
        ("/visits/assign/?pick=V000", {"张三": 403, "李四": 200, "赵六": 403, "督丁": 403}),
    ):
        assert {who: office.browser(who).get(path).status_code for who in told} == told
