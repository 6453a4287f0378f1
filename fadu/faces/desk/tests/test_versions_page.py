"""What the page of versions says of each, and of facts that have changed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.http import Http404

from fadu.documents.issued.edited import Change, Grade, How
from fadu.documents.issued.models import DocumentVersion
from fadu.faces.desk.tests.versions import ORDER, desk
from fadu.faces.desk.versions_page import compared, context, find_version, state_of
from fadu.publication.serving.models import Delivery

if TYPE_CHECKING:
    from tests.people import Bureau


def test_the_page_offers_what_may_be_done_and_says_when_facts_have_parted(bureau: Bureau) -> None:
    made = desk(bureau)
    draft = context(made.paper, may=True)
    assert (draft["issued"], draft["void_url"], draft["parted"]) == (None, "", False)
    assert draft["file_url"] == made.at("file_version")
    made.send("file_version", bureau.zhang, made.sealed())

    of = made.paper
    page = context(of, may=False)
    assert [cell.text for cell in page["table"].rows[0].cells][4] == "系统自带"
    assert page["table"].rows[0].cells[4].sub.startswith("校验值")
    row = Delivery(number=1, state="served", arrived=date(2025, 4, 8))
    shown = context(replace(of, deliveries=(row,)), may=False)["table"].rows[0].cells[1].badges
    assert [badge.text for badge in shown] == ["已出具", "已送达（2025年4月8日）"]
    assert (page["file_url"], page["void_url"], page["parted"]) == ("", "", False)
    assert context(of, may=True)["void_url"] == made.at("void_version", number=1)
    later = replace(of, made=replace(of.made, said=of.made.said[1:]))
    assert context(later, may=True)["parted"]
    assert find_version(bureau.zhang.viewer, made.matter, *ORDER, 1).version == of.issued
    with pytest.raises(Http404):
        find_version(bureau.zhang.viewer, made.matter, *ORDER, 2)


def test_a_paper_stands_as_its_newest_version_does() -> None:
    assert state_of([]).text == "草稿"
    versions = [
        DocumentVersion(number=n, state=state) for n, state in ((2, "issued"), (1, "replaced"))
    ]
    assert state_of(versions).text == "第2版已出具"


def test_differences_are_told_by_grade_the_gravest_first() -> None:
    style = Change(How.CHANGED, Grade.STYLE, "第1段", "甲 乙", "甲乙")
    added = Change(How.ADDED, Grade.FACT, "第3段", "", "另罚1元", ("罚款",))

    (fact, table), (last, _) = compared([style, added])

    assert (fact, last) == (Grade.FACT, Grade.STYLE)
    assert [cell.text for cell in table.rows[0].cells] == ["上传文件第3段", "", "—", "另罚1元"]
    assert table.rows[0].cells[0].sub == "涉及：罚款"
