"""行政检查审批表: printed to be approved, and who approved once that is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.paper import Field
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.inspection.sheets import approval

ASKED = "《安全生产法》第六十二条第二款"


def test_it_says_why_whom_and_on_which_basis_and_who_approved(file: CaseFile) -> None:
    paper = approval.make(file, 0)

    words = said(paper)
    assert paper.number == "（某）应急检审〔2025〕1号"
    assert "被检查单位：某某烟花制造有限公司" in words
    assert "检查依据：《安全生产法》第六十二条第二款、第六十五条" in words
    assert "本年度此前已经计入0次" in words
    assert "负责人审批意见：同意。李四　2025年3月3日 09:20" in words
    assert paper.signatures == ()


def test_before_the_approval_its_place_is_left_to_the_pen(file: CaseFile) -> None:
    bare = replace(file, lines=tuple(x for x in file.lines if x.act != "approve_visit"))

    paper = approval.make(bare, 0)

    opinion = next(b for b in paper.blocks if isinstance(b, Field) and b.title == "负责人审批意见")
    assert (opinion.text, opinion.lines, paper.number) == ("", 3, "")
    assert [one.title for one in paper.signatures] == ["承办人（签字）", "负责人（签字）"]


@pytest.mark.parametrize("fact", ["site", "occasion", "basis", "source", "manner"])
def test_what_is_asked_of_the_task_is_missed_by_name(file: CaseFile, fact: str) -> None:
    ((_, given_by, basis),) = missed(without(file, "open_visit", fact), approval.make, 0)

    assert (given_by, basis) == ("确定检查任务", ASKED)
