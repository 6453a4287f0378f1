"""The titles of the legal office stand before those that come along, and choices by hand before both."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.directories.rows import Row
from fadu.law.directories.titles import Meaning
from fadu.law.libraries.titles import TITLE
from fadu.law.procedures import registers
from fadu.law.registry import procedure
from fadu.law.vocabulary.status import Status
from fadu.platforms.selectors import kept_there, titles_of
from fadu.statutes.keeping import By
from fadu.statutes.library.services import Dated, set_entry
from tests.people import FOUNDED, found_bureau

pytestmark = pytest.mark.django_db
ORDINARY = procedure("penalty.ordinary")


def test_a_title_that_the_legal_office_adopted_holds_from_its_day():
    office = found_bureau()
    clerk, day = office.zhao, date(2025, 3, 3)
    by = By(
        [clerk.viewer.actor(registers.set_entry)],
        office.hand(FOUNDED),
        office.place,
        FOUNDED,
    )
    content = {
        "procedure": ORDINARY.code,
        "words": "某种材料",
        "sense": "1",
        "acts": "educate",
        "also": "",
        "after": "",
    }

    set_entry(library=TITLE, content=content, dated=Dated(day, "示例", Status.P), by=by)
    row = Row(1, "某种材料")

    assert titles_of(ORDINARY, date(2025, 3, 2)).read([row])[0].open
    assert titles_of(ORDINARY, day).read([row])[0].meaning == Meaning("某种材料", ("educate",))
    assert titles_of(ORDINARY, day, {"某种材料": Meaning("某种材料")}).read([row])[
        0
    ].meaning == Meaning("某种材料")
    assert kept_there(clerk.viewer.scope, ORDINARY.code, "省执法系统", "X") is None
