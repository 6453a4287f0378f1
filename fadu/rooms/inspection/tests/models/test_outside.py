"""A sheet made outside names itself by its number alone."""

from __future__ import annotations

from fadu.rooms.inspection.models import OutsideSheet


def test_a_sheet_is_called_by_its_number() -> None:
    assert str(OutsideSheet(number="（某）应急现记〔2026〕1号")) == "（某）应急现记〔2026〕1号"
