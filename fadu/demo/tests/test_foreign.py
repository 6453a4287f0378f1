"""The sample case of another platform: on record once, with its three findings."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.demo import foreign
from fadu.law.directories.reviewing import reviewed
from fadu.law.registry import procedure
from fadu.platforms.reading import rows_of
from fadu.platforms.selectors import titles_of

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_it_stands_once_with_three_findings(small):
    bureau = small.bureau
    party = small.firms[bureau.agency][0]
    ordinary = procedure("penalty.ordinary")

    first, again = foreign.build(bureau, party, NOW), foreign.build(bureau, party, NOW)
    reads = titles_of(ordinary, NOW.date()).read(rows_of(foreign.NAME, foreign.sheet(NOW)))
    done = reviewed(ordinary, bureau.law, reads, NOW, NOW)

    assert (again.new, again.matter) == (0, first.matter)
    assert [f.kind for f in done.findings] == ["officers", "late", "page_gap"]
