"""The list of a matter's papers, and whose number is still to be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.documents.papers.outside import Why
from fadu.documents.papers.selectors import casefile
from fadu.faces.desk import papers_page
from fadu.faces.desk.papers_finding import find_offered
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_page_shows_fields_and_prose_apart_and_offers_a_number_where_one_lacks(
    bureau: Bureau,
) -> None:
    visit = whole(bureau)
    file = casefile(bureau.zhang.viewer.scope, visit.matter)
    kind = find_offered(file, "record", 7)

    paper = kind.make(file, 7)
    page = papers_page.page(paper, visit.matter, may_number=True)

    assert [f.title for f in page["fields"]][:2] == ["被检查单位", "统一社会信用代码"]
    assert [b.text for b in page["prose"] if b.heading] == ["检查内容", "发现的问题及处理情况"]
    assert page["issue_url"].endswith("/papers/record/7/number/")
    assert papers_page.page(paper, visit.matter, may_number=False)["issue_url"] == ""


def test_papers_that_acts_name_and_nobody_prints_are_listed_with_the_reason(bureau: Bureau) -> None:
    visit = whole(bureau)
    file = casefile(bureau.zhang.viewer.scope, visit.matter)

    rows = [[cell.text for cell in row.cells] for row in papers_page._elsewhere(file)]

    assert ["检查任务通知书", Why.FREE.value] in rows
    assert len({title for title, _ in rows}) == len(rows)
    assert not {"行政检查审批表", "责令限期整改指令书"} & {title for title, _ in rows}
