"""The pack is asked for by day and visit; what cannot be read in the address is today and one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.faces.field.tests.builders import DAY, FIRM, a_visit, browser

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_the_day_s_visits_are_offered_and_those_ticked_are_printed(bureau: Bureau) -> None:
    visit = a_visit(bureau)
    a_visit(bureau, "乙公司", planned_on="2025-03-10")
    client = browser(bureau.zhang)

    offered = client.get("/field/pack/?day=x").content.decode()
    assert FIRM in offered
    assert "乙公司" not in offered
    assert "没有指派给您" in client.get("/field/pack/?day=2025-03-01").content.decode()

    page = client.get(f"/field/pack/print/?day={DAY}&visit={visit}&part=general&more=9").content
    printed = page.decode()
    assert printed.count('<svg class="fd-qr"') == printed.count("fd-pack-sheet") - 1 == 5
    assert "特种作业人员未取得资格上岗作业" in printed
    empty = browser(bureau.wang).get(f"/field/pack/print/?visit={visit}").content.decode()
    assert "没有选检查" in empty
    assert FIRM not in empty
