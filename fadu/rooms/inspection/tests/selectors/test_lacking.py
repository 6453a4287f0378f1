"""Files that lack something are found, those in order are not."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.span import Span
from fadu.law.procedures.inspection_visit import judgements as j
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import lacking
from fadu.rooms.inspection.tests.visiting import CITY, ELSEWHERE, checked, entry, record

pytestmark = pytest.mark.django_db

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))


def _names(rows) -> set[str]:
    return {visit.pk for visit in rows}


def test_a_visit_closed_without_its_papers_is_found_with_their_names():
    def visit(name: str, *more, **task) -> None:
        record(
            *checked(name, **task),
            *(entry(act, matter=name) for act in more),
            entry("close_visit", matter=name),
        )

    visit("WHOLE", "make_scheme")
    visit("NO_SCHEME")
    free = checked("FREE", approval=j.NO_APPROVAL)
    record(
        free[0], *free[2:], entry("make_scheme", matter="FREE"), entry("close_visit", matter="FREE")
    )
    bare = checked("BARE")
    record(bare[0], *bare[2:], entry("close_visit", matter="BARE"))
    record(*checked("RUNS"))
    record(checked("OFF")[0], entry("call_off", matter="OFF"), entry("close_visit", matter="OFF"))

    assert _names(lacking.closed_without_papers(CITY, YEAR)) == {"NO_SCHEME", "BARE"}
    assert not lacking.closed_without_papers(ELSEWHERE, YEAR)
    assert lacking.missing_papers(Visit.objects.get(pk="BARE")) == (
        "行政检查审批表",
        "现场检查方案",
    )
    assert lacking.missing_papers(Visit.objects.get(pk="NO_SCHEME")) == ("现场检查方案",)
    assert lacking.missing_papers(Visit.objects.get(pk="WHOLE")) == ()


def test_what_is_to_be_made_up_for_and_what_is_over_the_cap():
    code = {"code_mode": "企业扫本局检查码", "entered_at": "2025-03-03T01:30:00Z"}
    record(*checked("CODE"), entry("note_no_code", matter="CODE"))
    record(
        *checked("DONE"),
        entry("note_no_code", matter="DONE"),
        entry("make_up_code", matter="DONE", **code),
    )
    record(checked("URGENT", cap_state=j.OVER)[0], entry("report_urgent", matter="URGENT"))

    assert _names(lacking.to_make_up(CITY)) == {"CODE", "URGENT"}
    assert _names(lacking.over_cap(CITY, YEAR)) == {"URGENT"}
    assert not lacking.over_cap(ELSEWHERE, YEAR)
