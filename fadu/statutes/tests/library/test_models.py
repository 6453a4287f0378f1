"""Rows of the libraries name themselves."""

from __future__ import annotations

from datetime import date

from fadu.statutes.library.models import LibraryRow, LibraryUse


def test_a_row_and_a_use_name_their_entry() -> None:
    assert str(LibraryRow(entry="AQF-97-4")) == "AQF-97-4"
    assert (
        str(LibraryUse(entry="不予处罚·1", used_on=date(2025, 3, 3))) == "不予处罚·1（2025-03-03）"
    )
