"""A document is made from the wording it is of; a draft under the name it is about to get."""

from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace

import docx

from fadu.faces.desk import plan_papers
from fadu.faces.desk.tests.builders import Office
from fadu.rooms.plans.tests.builders import AT, LINES, measured, published


def request_of(office: Office) -> SimpleNamespace:
    hand = office.bureau.hand(AT)
    return SimpleNamespace(viewer=office.bureau.zhao.viewer, law=hand.law, hand=hand)


def test_the_newest_wording_speaks_with_the_agency_s_full_name(office: Office) -> None:
    paper = plan_papers.paper(request_of(office), published(office.bureau), "enterprise")

    assert paper.agency == "某市应急管理局"
    assert len(paper.parts[0].table.rows) == 3
    assert f"{paper.day}" == "2025-01-18"


def test_a_draft_bears_its_coming_name_and_leaves_the_plan_alone(office: Office) -> None:
    plan = measured(office.bureau)
    data = plan_papers.draft(request_of(office), plan, LINES, "新计划", 2025)

    assert docx.Document(BytesIO(data)).paragraphs[0].text == "新计划"
    assert plan.subject == ""
