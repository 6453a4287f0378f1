"""Review and discussion tell who looked at what, and what came of it; they belong to the inner volume."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import Volume
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import deciding


def test_review_and_discussion_name_people_and_conclusion(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    (review,), (discussed,) = deciding.REVIEW.entries(file), deciding.DISCUSSION.entries(file)

    words = said(deciding.REVIEW.make(file, review))

    assert "审核结论：审核通过" in words
    assert "审核人员：赵六\n" in words
    assert "送审的处罚意见：罚款人民币伍万元整（50,000元）" in words
    failed = without(file, "legal_review", "passed", value=False)
    assert "审核结论：审核没有通过" in said(deciding.REVIEW.make(failed, review))
    assert missed(without(file, "legal_review", "passed"), deciding.REVIEW.make, review) == [
        ("审核结论", "法制审核", "《行政处罚法》第五十八条第一款")
    ]
    words = said(deciding.DISCUSSION.make(file, discussed))
    assert "参加讨论的负责人：李四、郑副" in words
    assert "各人意见见所附会议记录扫描件。" in words
    assert "李四：\n" not in words  # no name with nothing behind it
    assert "讨论结论：同意拟处罚意见" in words
    assert {sheet.volume for sheet in deciding.SHEETS} == {Volume.SIDE}
