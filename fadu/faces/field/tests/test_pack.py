"""The pack of a visit: each sheet with its square, rows that fit the paper, versions of the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from fadu.faces.field import pack, visits
from fadu.faces.field.checklists import PARTS
from fadu.faces.field.sheets import CHECK, SIGN
from fadu.faces.field.tests.builders import FIRM, a_visit
from fadu.ui.qr import svg

if TYPE_CHECKING:
    from tests.people import Bureau

ON = date(2025, 3, 3)


@pytest.mark.django_db
def test_a_visit_s_sheets_fit_the_paper_and_name_themselves(
    bureau: Bureau, settings: Settings
) -> None:
    settings.BASE_ADDRESS = "http://fadu.local:8000/"
    card = visits.one(bureau.zhang.viewer, a_visit(bureau, trade="危险化学品"))
    assert card is not None

    sheets = pack.sheets_of(card, ON, tuple(PARTS), more=2)

    checks = [one for one in sheets if one.kind is CHECK]
    assert [one.sheet.code for one in sheets] == ["T1", *(f"C{n + 1}" for n in range(len(checks))), "F1", "F2", "S1"]  # fmt: skip
    assert (card.firm, len(card.officers), checks[0].of) == (FIRM, 2, len(checks))
    rows = [row for one in checks for row in one.rows]
    assert [row.number for row in rows if row.item] == list(range(1, len(rows) - 1))
    assert all(sum(map(pack._height, one.rows)) <= pack._ROOM for one in checks)
    assert not any(one.rows[-1].heading for one in checks)
    assert [one.blanks for one in sheets if one.blanks] == [
        (1, 2, 3, 4, 5, 6),
        (7, 8, 9, 10, 11, 12),
    ]
    said = f"http://fadu.local:8000/field/s/{card.id}/S1/{pack.version_on(card, SIGN, ON)}"
    assert sheets[-1].square == svg("现场检查记录签字页第1页", said)
    assert pack.version_on(card, CHECK, ON) != pack.version_on(card, CHECK, date(2026, 5, 1))
