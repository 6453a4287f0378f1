"""Phrases and checklists lie at hand outside."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.field import library

DAY = date(2026, 3, 2)


@pytest.mark.django_db
def test_phrases_say_what_is_written_what_is_broken_and_what_is_ordered() -> None:
    found = {one["code"]: one for one in library.phrases(DAY)}

    assert len(found) > 20
    assert all(one["fact"] and one["words"] for one in found.values())
    assert "《安全生产法》" in found["AQF-97-4"]["violated"]


@pytest.mark.django_db
def test_checklists_stand_by_industry_with_their_items() -> None:
    found = library.checklists(DAY)

    assert {part["title"] for part in found["工贸"]} == {
        "通用事项",
        "本行业事项",
        "重大事故隐患判定",
    }
    assert all(one["code"] and one["words"] and one["basis"] for one in found["工贸"][0]["items"])
