"""A checklist says what is asked in a trade on a day, each with the article in force on that day."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.field.checklists import GENERAL, MAJOR, PARTS, TRADE, checklist
from fadu.law.procedures.inspection_visit.facts import TRADES

pytestmark = pytest.mark.django_db
BEFORE, AFTER = date(2026, 4, 30), date(2026, 5, 1)  # 危险化学品安全法 comes into force


@pytest.mark.parametrize("trade", TRADES)
def test_every_trade_has_its_items_and_each_its_basis(trade: str) -> None:
    parts = checklist(trade, AFTER, tuple(PARTS))

    assert [part.title for part in parts][:2] == [PARTS[GENERAL], PARTS[TRADE]]
    items = [item for part in parts for item in part.items]
    assert all(item.words and item.basis for item in items)
    assert len({item.code for item in items}) == len(items)


def test_the_law_of_the_day_is_asked() -> None:
    def laws(on: date) -> set[str]:
        (part,) = checklist("危险化学品", on, (TRADE,))
        return {i.basis.partition("》")[0] for i in part.items if not i.code.startswith("AQF")}

    assert laws(BEFORE) == {"《危险化学品安全管理条例"}
    assert laws(AFTER) == {"《危险化学品安全法"}


def test_criteria_are_those_of_the_trade_that_hold() -> None:
    (coal,) = checklist("煤矿", AFTER, (MAJOR,))

    assert len(coal.items) == 17
    assert checklist("煤矿", date(2024, 4, 30), (MAJOR,)) == ()
    assert checklist("其他", AFTER, ()) == ()
