"""What an enterprise is told it may ask for is law that was read, and says no more than its article."""

from __future__ import annotations

import pytest

from fadu.law.procedures.tests.citations import installed, missing, passages
from fadu.law.visit_rights import DUTIES, RIGHTS
from fadu.law.vocabulary.status import Status

# Words of each sentence that its article must hold
IN_THE_TEXT = {
    "看执法证件": ("出示", "有权拒绝"),
    "申请回避": ("有权申请回避", "可能影响公正执法"),
    "要求书面记录": ("书面记录", "签字", "拒绝签字"),
    "陈述、申辩": ("陈述", "申辩", "更重的处罚"),
    "保守秘密": ("技术秘密和业务秘密", "保密"),
    "正常经营": ("不得影响被检查单位的正常生产经营活动",),
    "投诉、举报": ("投诉举报", "及时受理并依法处理", "申诉或者检举"),
    "配合检查": ("予以配合", "不得拒绝、阻挠"),
}


def test_every_right_and_duty_is_compared_and_none_twice() -> None:
    assert [r.title for r in (*RIGHTS, *DUTIES)] == list(IN_THE_TEXT)


def test_nothing_but_what_was_read_in_full_is_told() -> None:
    assert {r.cite.status for r in (*RIGHTS, *DUTIES)} == {Status.V}


@pytest.mark.skipif(not installed(), reason="没有 ../shared/law/texts（法律原文）")
@pytest.mark.parametrize("right", [*RIGHTS, *DUTIES], ids=lambda right: right.title)
def test_the_article_says_it(right) -> None:
    text = "".join(passages(right.cite))

    assert [missing(ref) for ref in right.cite.refs if missing(ref)] == []
    assert [word for word in IN_THE_TEXT[right.title] if word not in text] == []
