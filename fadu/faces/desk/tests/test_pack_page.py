"""What a pack would change, and what is wrong with it, in the order of its rows."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from fadu.faces.desk import pack_page
from fadu.statutes.filled_sheets import Wrong
from fadu.statutes.parameters.services import Line, Planned, Taken
from fadu.statutes.selectors import DECLARED

FINE = DECLARED["penalty.hearing_fine_unit"]


def line(value: str) -> Line:
    """A line of a pack."""
    return Line(2, FINE, value, date(2025, 1, 1), "某号", "P", demo=True)


def test_old_and_new_values_stand_side_by_side() -> None:
    before: Any = SimpleNamespace(value="3000000")
    made = pack_page.planned(Taken((Planned(line("5000000"), before), Planned(line("1"), None))))

    assert [[c.text for c in row.cells[3:5]] for row in made.rows] == [
        ["30,000元", "50,000元"], ["—", "0.01元"],
    ]  # fmt: skip
    assert [b.text for b in made.rows[0].cells[5].badges] == ["默认值", "示范值"]


def test_faults_stand_in_the_order_of_their_rows() -> None:
    made = pack_page.wrong(Taken(wrong=(Wrong(9, "值", "a", "b"), Wrong(3, "来源", "c", "d"))))

    assert [[c.text for c in row.cells] for row in made.rows] == [
        ["3", "来源", "c", "d"],
        ["9", "值", "a", "b"],
    ]


def test_a_page_without_a_pack_shows_neither() -> None:
    found = pack_page.context(None, None)

    assert (found["taken"], found["wrong"], found["planned"]) == (None, None, None)
