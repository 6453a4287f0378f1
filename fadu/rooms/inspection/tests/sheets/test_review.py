"""整改复查意见书: the order, the result of each finding, what follows."""

from __future__ import annotations

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.inspection.sheets import review

ORDERS = "《安全生产法》第六十五条第一款第二项、第六十五条第一款第三项"


def test_what_was_reviewed_on_one_day_stands_on_one_opinion(file: CaseFile) -> None:
    (n,) = review.entries(file)

    words = said(review.make(file, n))

    assert "本机关于2025年3月10日 11:20对你单位的整改情况进行复查" in words
    assert (
        "1. 一号仓库堆垛高度超过限高线（违反《烟花爆竹安全管理条例》第十条），由（某）应急责改〔2025〕1号责令整改。"
        in words
    )
    assert "复查结论：已整改。堆垛已经降至限高线以下，同意销案。" in words
    assert "2. 三号工房灭火器压力不足" in words


@pytest.mark.parametrize(("fact", "content"), [("result", "复查结论"), ("opinion", "复查意见")])
def test_result_and_opinion_are_missed_by_name(file: CaseFile, fact: str, content: str) -> None:
    bare, (n,) = without(file, "reinspect", fact), review.entries(file)

    assert missed(bare, review.make, n) == [
        (f"问题{number}的{content}", "复查整改情况", ORDERS) for number in (1, 2)
    ]
