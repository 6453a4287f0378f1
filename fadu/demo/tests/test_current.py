"""What is under way: due, late, provisional, waiting, irregular, elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.casework.models import Draft
from fadu.demo import current
from fadu.matters.models import Matter

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_the_desk_has_something_of_every_kind(small):
    current.build(small.bureau, small.firms, NOW)

    rows = Matter.objects.filter(register=False)
    assert rows.filter(due__lt=NOW).count() >= 2
    assert rows.filter(due__gte=NOW).count() >= 4
    assert rows.filter(due_provisional=True).exists()
    assert rows.filter(irregular=1).count() == 1
    assert rows.exclude(platform="").count() == 1
    assert Draft.objects.get().state == "submitted"
