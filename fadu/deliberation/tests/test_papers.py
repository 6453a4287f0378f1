"""Minutes and opinions as papers and Word files."""

from __future__ import annotations

from io import BytesIO

import docx

from fadu.deliberation import papers, selectors
from fadu.deliberation.models import Meeting, Review
from fadu.deliberation.sheets import MINUTES, OPINION
from fadu.documents.papers.paper import Prose
from tests.deliberating import Deliberating


def test_minutes_hold_every_view_the_recusal_and_the_signatures(office: Deliberating) -> None:
    office.passed(0)
    office.passed(1)
    meeting = Meeting.objects.get(pk=office.met(0, 1))
    head = office.viewer("wangju")
    assert papers.minutes(meeting, head).draft
    office.finish(meeting.pk)
    paper = papers.minutes(Meeting.objects.get(pk=meeting.pk), head)
    said = "\n".join(block.text for block in paper.blocks)
    assert (paper.title, paper.draft) == (MINUTES, "")
    assert "刘副局（示范）（不同意）：建议从轻，罚款一万元。" in said
    assert "陈总工（示范）自行回避（与近亲属有利害关系），未参加本议题讨论。" in said
    assert "有不同意见，已如实记录如上" in said
    assert [one.text.split("（系统")[0] for one in paper.signatures][:3] == [
        "王局（示范）", "刘副局（示范）", "陈总工（示范）",
    ]  # fmt: skip
    word = docx.Document(BytesIO(papers.minutes_file(meeting, head)))
    assert any("结论：同意拟处罚意见" in p.text for p in word.paragraphs)
    other = papers.titles(office.viewer("xian1a"), selectors.items(head.scope, meeting))
    assert set(other.values()) == {"（不在查看范围内的事项）"}


def test_an_opinion_lists_the_nine_matters(office: Deliberating) -> None:
    review = Review.objects.get(pk=office.passed(0))
    viewer = office.viewer("wujiu")
    line = selectors.entries_of(viewer.scope, review.pk)[-1]
    paper = papers.opinion(review, line.n, line.facts, viewer, line.at)
    rows = {block.title: block.text for block in paper.blocks if not isinstance(block, Prose)}
    assert paper.title == OPINION
    assert (rows["裁量"], rows["是否涉嫌犯罪需要移送"], rows["审核结论"]) == (
        "通过",
        "不适用",
        "审核通过",
    )
    assert "法制审核" in rows["审核事项"]
