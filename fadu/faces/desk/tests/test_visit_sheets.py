"""The sheet of visits says where it ends when there are more lines than it has."""

from __future__ import annotations

import pytest

from fadu.faces.desk import visit_sheets
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.visits import put
from fadu.rooms.inspection.selectors import listed

pytestmark = pytest.mark.django_db


def test_a_sheet_that_was_cut_says_so(office: Office, monkeypatch) -> None:
    monkeypatch.setattr(listed, "MOST", 2)
    monkeypatch.setattr(visit_sheets, "MOST", 2)
    put(office, 3)

    assert "共 2 条，只列前面这些" in words(office.browser("张三").get("/visits/sheet/"))
