"""Sheets are known within reach alone, and a square leads to the paper that bears its number."""

from __future__ import annotations

import pytest

from fadu.documents.papers.paper import mark_of_number, read_mark
from fadu.matters.scope import Reach, Scope
from fadu.rooms.inspection.models import OutsideSheet
from fadu.rooms.inspection.selectors.outside import entry_marked, sheets_of
from fadu.rooms.inspection.tests.builders import NOW, TERMS

pytestmark = pytest.mark.django_db


def test_a_sheet_is_found_by_the_number_on_it_within_reach():
    here, number = Scope("p", "city", Reach.CITY), "（某）应急现记〔2026〕12号"
    row = {"visit": TERMS.visit, "kind": "record", "number": number, "entry": 6, "noted": NOW}
    OutsideSheet.objects.create(id="1", province="province", city="city", county="county", **row)

    mark = read_mark(mark_of_number(TERMS.visit, "record", number))
    assert [sheet.number for sheet in sheets_of(here, TERMS.visit)] == [number]
    assert entry_marked(here, mark) == 6
    assert entry_marked(Scope("p", "elsewhere", Reach.CITY), mark) is None
