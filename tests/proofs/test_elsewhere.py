"""What was handled elsewhere counts and is said; a sum that no directory states is unknown and not nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from fadu.figures import idlist
from fadu.figures.elsewhere import note, source
from fadu.figures.models import FrozenFigure
from fadu.figures.pages import definition_facts
from fadu.figures.span import Span
from fadu.law.directories.tests.cases import CLEAN
from fadu.platforms.tests.test_services import bring
from fadu.rooms.penalty import figures
from tests.browsing import signed_in
from tests.people import found_bureau

pytestmark = pytest.mark.django_db
YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))
SAID = "其中1件在其他平台办理、由外部案卷导入"


def test_a_case_that_came_by_its_directory_is_said_with_the_sums_it_does_not_state() -> None:
    office = found_bureau()
    scope = office.zhang.viewer.scope
    before = [figures.FINES_DECIDED.value(scope, YEAR), note(figures.CASES_FILED, scope, YEAR)]
    bring(office, CLEAN)

    assert before[1] == ""
    assert figures.CASES_FILED.value(scope, YEAR).numerator == 1
    assert source(figures.CASES_FILED, scope, YEAR) == f"本系统办理记录（{SAID}）"
    assert note(figures.CASES_ON_TIME_RATE, scope, YEAR) == SAID
    for figure in (figures.FINES_DECIDED, figures.FINES_PAID):
        assert figure.value(scope, YEAR).numerator == 0
        assert note(figure, scope, YEAR) == f"{SAID}，1件未载明数额，没有计入合计"
    facts = {fact.title: fact.text for fact in definition_facts(figures.FINES_DECIDED, "甲")}
    assert facts["数据来源"] == "甲"


def test_of_a_frozen_figure_the_records_that_were_frozen_are_told_of() -> None:
    office = found_bureau()
    scope = office.zhang.viewer.scope
    bring(office, CLEAN)
    figure = figures.FINES_DECIDED
    ids = [str(row.pk) for row in figure.found(scope, YEAR)]

    def told(frozen: list[str]) -> str:
        return note(figure, scope, YEAR, {figure.code: FrozenFigure(ids=idlist.pack(frozen))})

    assert told([]) == ""
    assert told(ids) == f"{SAID}，1件未载明数额，没有计入合计"


def test_the_page_of_a_figure_says_it() -> None:
    office = found_bureau()
    bring(office, CLEAN)
    client: Client = signed_in(office.zhang.account)

    page = client.get("/figures/penalty.fines_decided/", {"year": 2025}).content.decode()

    assert page.count("1件未载明数额，没有计入合计") == 2
    assert "本系统办理记录（" in page
