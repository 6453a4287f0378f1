"""What always holds of plans is the database's to keep, and a line reads as the checker reads it."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fadu.rooms.plans.models import Line, Plan, Sketch, Wording
from fadu.rooms.plans.tests.builders import LINES, published
from tests.people import Bureau


def test_a_line_reads_as_it_was_written_and_broken_rows_are_refused(bureau: Bureau):
    plan = published(bureau)
    drafted = Line.objects.filter(wording=f"{plan.pk}:1").order_by("no")
    wording, line = Wording.objects.get(pk=plan.public), drafted[0]

    assert tuple(row.item for row in drafted) == LINES
    assert (f"{wording}", f"{line}") == ("第2版", "2025-001 甲类化工企业（10次）")
    assert (f"{Plan()}", f"{Sketch(id='M')}") == ("监督检查计划", "M（拟稿）")
    broken = (
        (Wording, wording.pk, {"number": 1}),
        (Wording, wording.pk, {"dropped_on": date(2020, 1, 1)}),
        (Line, line.pk, {"no": 3}),
        (Line, line.pk, {"visits": -1}),
    )
    for model, id, fields in broken:
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.filter(pk=id).update(**fields)
