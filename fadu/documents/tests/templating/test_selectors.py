"""The version that holds on a day, and the library's sentences as variables."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.documents.templating.models import TemplateVersion
from fadu.documents.templating.selectors import in_force, phrases

AT = datetime(2025, 3, 1, tzinfo=UTC)
DAYS = [date(2025, 3, day) for day in range(1, 8)]


def test_of_those_adopted_and_not_ended_the_last_holds() -> None:
    told = (("a", DAYS[1], None), ("b", DAYS[3], DAYS[5]), ("c", None, None))
    rows = [
        TemplateVersion(id=id, since=since, until=until, put_at=AT) for id, since, until in told
    ]

    held = [found.id if (found := in_force(rows, day)) else "" for day in DAYS]
    assert held == ["", "a", "a", "b", "b", "a", "a"]


@pytest.mark.django_db
def test_phrases_of_the_library_are_variables() -> None:
    names = phrases(date(2026, 6, 1))

    assert names
    assert all(name.startswith("用语_") and name.isidentifier() for name in names)
