"""Deferral and surcharge name the decision that they are about and the fine in words."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import paying


def test_deferral_and_surcharge_tell_the_fine_and_what_is_left(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (deferred,), (late,) = paying.DEFERRAL.entries(file), paying.SURCHARGE.entries(file)

    assert "负责人审批意见：同意。李四" in said(paying.DEFERRAL_FORM.make(file, deferred))
    words = said(paying.DEFERRAL.make(file, deferred))
    assert "所处的罚款人民币伍仟元整（5,000元）" in words
    assert "准予缴至2025年7月1日。分期安排：每月一期，共三期。" in words
    words = said(paying.SURCHARGE.make(file, late))
    assert "以（某）应急罚〔2025〕1号决定对你单位罚款人民币伍万元整（50,000元）" in words
    assert "，地址：" in words
    assert "未缴罚款人民币伍万元整（50,000元）" in words
    assert "自缴款期限届满的次日起，每日按未缴罚款的百分之三" in words
    assert "申请行政复议" in words
    assert missed(without(file, "penalize", "fine", 0), paying.SURCHARGE.make, late)[0][2] == (
        "《行政强制法》第四十五条第一款"
    )
    assert (
        "现尚未缴纳：罚款人民币伍万元整（50,000元），加处罚款人民币贰万贰仟伍佰元整（22,500元）（计算至2025年5月8日），合计"
        in words
    )
