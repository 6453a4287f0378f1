"""The four lists: dated, in their order, each under its article."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.penalties.lists import Listed, ListKind, listed

SINCE = date(2025, 1, 1)


def entry(kind, conduct="AQF-97-4", until=None):
    """An entry of a list."""
    return Listed(kind, "1", conduct, "培训记录不全", "初次发现并当场改正", SINCE, until)


def test_what_speaks_of_a_conduct_on_a_day_comes_in_the_lists_order():
    entries = [
        entry(ListKind.REDUCED),
        entry(ListKind.NO_PENALTY),
        entry(ListKind.LIGHTER, "AQF-102"),
    ]

    assert [e.kind for e in listed(entries, "AQF-97-4", SINCE)] == [
        ListKind.NO_PENALTY,
        ListKind.REDUCED,
    ]


@pytest.mark.parametrize(
    ("on", "count"),
    [(date(2024, 12, 31), 0), (SINCE, 1), (date(2025, 6, 30), 1), (date(2025, 7, 1), 0)],
)
def test_an_entry_holds_between_its_days(on, count):
    assert len(listed([entry(ListKind.LIGHTER, until=date(2025, 6, 30))], "AQF-97-4", on)) == count


def test_each_list_stands_under_its_article():
    assert str(ListKind.NO_PENALTY.cite) == "《行政处罚法》第三十三条第一款"
    assert str(ListKind.NO_COERCION.cite) == "《行政强制法》第十六条第二款"
