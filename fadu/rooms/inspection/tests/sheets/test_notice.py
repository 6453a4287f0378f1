"""行政检查通知书: day, basis, officers, and what the unit may ask for."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.inspection.sheets import notice


def test_it_says_who_comes_when_and_why(file: CaseFile) -> None:
    (n,) = notice.entries(file)

    paper = notice.make(file, n)

    words = said(paper)
    assert paper.number == "（某）应急检通〔2025〕1号"
    assert "本机关定于2025年3月4日对你单位（厂区）进行一般检查" in words
    assert "有权申请回避" in words


def test_day_number_and_basis_are_missed_by_name(file: CaseFile) -> None:
    (n,) = notice.entries(file)
    bare = without(without(file, "give_notice", "notified_for"), "give_notice", "notice_number")
    bare = without(bare, "open_visit", "basis")

    assert [content for content, _, _ in missed(bare, notice.make, n)] == [
        "文书编号", "检查日期", "检查依据",
    ]  # fmt: skip
