"""责令改正 and its review on paper: what, by when, who was there; an order that stands in the decision gives none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import correcting
from fadu.rooms.penalty.sheets.told import Told


def test_an_order_says_what_by_when_and_where_to_turn(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    unit, man = correcting.ORDER.entries(file)

    words = said(correcting.ORDER.make(file, unit))

    assert words.startswith("某某化工有限公司：")
    assert (
        "依照《行政处罚法》第二十八条第一款，责令你单位于2025年3月30日前（含当日）改正。" in words
    )
    cause = Told(file, file.lines[-1]).cause
    assert f"经查，你单位有下列违法行为，应当改正：{cause}。改正的内容和要求：" in words
    unfiled = without(file, "file_case", "cause")
    assert "经查，你单位有违法行为，应当改正。" in said(correcting.ORDER.make(unfiled, unit))
    assert "申请行政复议" in words
    assert "执行法" not in words
    assert "责令你于2025年3月30日前" in said(correcting.ORDER.make(file, man))
    at_once = without(
        without(file, "order_to_correct", "correction", "责令立即改正"),
        "order_to_correct",
        "correct_by",
    )
    assert "责令你单位立即改正。" in said(correcting.ORDER.make(at_once, unit))
    lacking = missed(without(file, "order_to_correct", "correct_by"), correcting.ORDER.make, unit)
    assert lacking == [("改正期限", "责令改正", "《行政处罚法》第二十八条第一款")]


@pytest.mark.parametrize(
    "how", ["在处罚决定书中一并责令", "已经改正，予以确认", "违法行为已经终了，无可改正"]
)
def test_where_nothing_is_ordered_by_itself_there_is_no_order(
    files: Mapping[str, CaseFile], how: str
) -> None:
    file = without(files["contested"], "order_to_correct", "correction", how)

    assert correcting.ORDER.entries(file) == ()


def test_a_review_names_the_order_and_says_whether_it_was_done(
    files: Mapping[str, CaseFile],
) -> None:
    file, daily = files["mixed"], files["daily"]
    (fined,) = correcting.REVIEW.entries(daily)
    first, *_ = correcting.REVIEW.entries(file)

    assert "复查结论：没有改正。" in said(correcting.REVIEW.make(daily, fined))
    words = said(correcting.REVIEW.make(file, first))
    assert "本机关于2025年3月3日责令限期改正。" in words
    assert "复查结论：已经改正。" in words
    order = correcting.ORDER.entries(file)[0]
    number = DocumentNumber(
        kind="order", entry=order, text="（某）应急责改〔2025〕7号", state=NumberState.TAKEN
    )
    assert "（责令限期整改指令书（某）应急责改〔2025〕7号）" in said(
        correcting.REVIEW.make(replace(file, numbers=(number,)), first)
    )
    assert [x[0] for x in missed(without(file, "reinspect", "corrected"), correcting.REVIEW.make, first)] == ["复查结论"]  # fmt: skip
    assert missed(without(file, "reinspect", "corrected", None), correcting.REVIEW.make, first)[0][1] == "个人信息已经依法删除"  # fmt: skip
