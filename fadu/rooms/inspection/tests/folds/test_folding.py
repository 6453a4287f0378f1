"""The one door writes the rows that the whole history gives, late and correcting entries too."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.law import registry
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.ledger.verify import verify
from fadu.matters.loading import load
from fadu.matters.models import Matter
from fadu.matters.refolding import changes_of, history
from fadu.rooms.inspection.folds.folding import folding
from fadu.rooms.inspection.models import SiteEntry, Visit, VisitFinding
from fadu.rooms.inspection.tests.acting import Visiting
from fadu.rooms.inspection.tests.visiting import PLACE, entry, record
from tests.people import Bureau


def test_rows_are_those_of_the_whole_history(bureau: Bureau):
    party = "01JNC0000000000000000PARTY"
    visiting = Visiting(bureau, party).checked()
    visiting.do(a.find_problem, finding=["F1", "F2"], description="通道堵塞")
    visiting.do(a.order_correction, "F1", mode=f.BY_TERM, deadline="2025-03-20")
    wrong = visiting.do(a.enter_again, entry_for="宣传")
    visiting.do(a.reinspect, "F1", result=f.CORRECTED)
    visiting.do(a.enter_again, corrects=wrong.n, why="类型选错", entry_for="复查")
    visiting.do(a.make_scheme, at=visiting.now - timedelta(minutes=45))  # recorded late

    loaded = load([visiting.id], registry.procedure)[visiting.id]
    follows = {(c.model, c.id): c.fields for c in changes_of(history(loaded), folding())}

    rows = {
        (model, row.pk): row
        for model in (Visit, SiteEntry, VisitFinding)
        for row in model.objects.all()
    }
    assert rows.keys() == follows.keys()
    assert len(rows) == 5
    assert not [
        (place, column, value, getattr(rows[place], column))
        for place, fields in follows.items()
        for column, value in fields.items()
        if getattr(rows[place], column) != value
    ]
    assert sorted(e.mode for e in SiteEntry.objects.all()) == ["复查", "检查"]
    assert Matter.objects.get(pk=visiting.id).number == "检审〔2025〕1号"
    assert [str(problem) for problem in verify().problems] == []


@pytest.mark.django_db
def test_what_another_platform_left_out_is_not_taken_for_granted():
    record(entry("check_site"), entry("find_problem", finding=["F1"]), entry("reinspect", "F9"))

    row = Visit.objects.get()
    assert (row.county, row.opened_on, row.findings) == (PLACE.county, None, 1)
    assert VisitFinding.objects.get().category == ""
