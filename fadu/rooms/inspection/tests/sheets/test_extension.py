"""延长整改期限决定书: which order, why, from which day to which; what is not there is named."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.inspection_visit import acts as a
from fadu.rooms.inspection.sheets import extension
from fadu.rooms.inspection.tests.visits import a_visit

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def extended(bureau: Bureau) -> CaseFile:
    """An order whose term was extended for the unit's reasons."""
    visit = a_visit(bureau).opened().entered().checked().found().ordered().signed()
    visit.now += timedelta(days=5)
    visit.do(a.apply_extension, "F1", reason="货架从外地订制，到货需十日。")
    visit.do(a.decide_extension, "F1", granted=True, grounds="情况属实")
    visit.do(
        a.extend_term, "F1", new_deadline="2025-03-31", order_number="（某）应急延改〔2025〕1号"
    )
    return casefile(bureau.zhang.viewer.scope, visit.matter)


def test_it_says_order_reason_and_both_terms_and_what_is_missing_is_named(
    extended: CaseFile,
) -> None:
    (n,) = extension.entries(extended)

    paper = extension.make(extended, n)

    words = said(paper)
    assert (paper.number, paper.title) == ("（某）应急延改〔2025〕1号", "延长整改期限决定书")
    assert (
        "1. 一号仓库堆垛高度超过限高线（违反《烟花爆竹安全管理条例》第十条），由（某）应急责改〔2025〕1号责令于2025年3月20日前整改。"
        "申请延期的原因：货架从外地订制，到货需十日。整改期限延长至2025年3月31日（含当日）。"
        in words
    )
    assert "向某市人民政府申请行政复议" in words
    bare = without(without(extended, "extend_term", "new_deadline"), "apply_extension", "reason")
    assert [content for content, _, _ in missed(bare, extension.make, n)] == [
        "问题1申请延期的原因", "问题1延长后的整改期限",
    ]  # fmt: skip
