"""Before a measure: the review of either, the approval of a cut for each of its measures, the demand with what 行政强制法 35 asks."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.rooms.coercion.sheets import approving
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_a_review_says_what_was_asked_and_whether_it_passed(demanded: CaseFile) -> None:
    (cut,) = approving.reviews(demanded)

    words = said(approving.review(demanded, cut))
    assert "送审的措施：停止供电和停止供应民用爆炸物品等" in words
    assert "审核结论：审核通过" in words
    assert "审核人员：李四" in words
    failed = replace(demanded, lines=tuple(
        replace(x, facts={**x.facts, "passed": False}) if x.act == "legal_review" else x for x in demanded.lines
    ))  # fmt: skip
    assert "审核结论：审核没有通过" in said(approving.review(failed, cut))
    assert missed(demanded, approving.review, cut, "legal_review.opinion") == [
        "审核意见（由“法制审核”提供，《优化营商环境条例》第五十八条）"
    ]


def test_the_review_of_a_seizure_says_what_is_to_be_seized(tested: CaseFile) -> None:
    (n,) = approving.reviews(tested)

    words = said(approving.review(tested, n))
    assert "送审的措施：查封、扣押\n对象：违法生产、储存、使用、经营、运输的危险物品\n" in words
    assert "依据：《安全生产法》第六十五条第一款第四项" in words
    assert "理由：擅自在车间储存乙醇" in words


def test_each_measure_is_approved_by_itself(cut: CaseFile) -> None:
    (n,) = approving.safe(cut)

    words = said(approving.approval(cut, n))
    assert "停产停业等决定：暂时停产停业，（某）应急现决〔2026〕3号，2026年5月30日送达" in words
    assert "拒不执行和现实危险：拒不执行，且有发生生产安全事故的现实危险：夜间继续生产" in words
    assert "非强制手段：采用非强制手段不能达到目的：两次约谈，仍继续生产" in words
    assert "居民生活：不影响居民生活的供水、供电、供热、供燃气" in words
    assert missed(cut, approving.approval, n, "confirm_safe.means") == [
        "非强制手段的采用情况和理由（由“确认措施必要并能够保证安全”提供，《行政强制法》第五条《优化营商环境条例》第五十九条第一款）"
    ]
    assert "主要负责人批准意见（停止供电）：同意。李四" in words
    assert "主要负责人批准意见（停止供应民用爆炸物品等）：同意。李四" in words
    assert (
        "证据：见所附检查记录" in words
    )  # what is stored is a digest, which says nothing to who approves
    assert approving.approval(cut, n).signatures == ()
    before = replace(cut, lines=tuple(x for x in cut.lines if x.n <= n))
    asked = approving.approval(before, n)
    assert "主要负责人批准意见（停止供电）：\n" in said(asked)
    assert [s.title for s in asked.signatures] == ["承办人（签字）", "主要负责人（签字）"]
    power = replace(cut, lines=tuple(
        replace(x, facts={**x.facts, "safe_for": f.POWER_ONLY, "urgent": True}) for x in cut.lines
    ))  # fmt: skip
    words = said(approving.approval(power, n))
    assert "批准意见（停止供应" not in words
    assert "有紧急情形，不提前通知。" in words
    unsafe = replace(
        cut, lines=tuple(replace(x, facts={**x.facts, "safe_for": f.NEITHER}) for x in cut.lines)
    )
    assert approving.safe(unsafe) == ()


def test_a_demand_has_term_mode_and_the_right_to_be_heard(demanded: CaseFile) -> None:
    (n,) = approving.demands(demanded)
    paper = approving.demand(demanded, n)

    assert paper.number == "（某）应急催告〔2026〕1号"
    words = said(paper)
    assert words.startswith("某某化工有限公司：")
    assert "现催告你单位于2026年6月5日前履行上述决定。履行方式：停止决定所列的" in words
    assert "有权陈述和申辩（《行政强制法》第三十六条）" in words
    assert missed(demanded, approving.demand, n, "demand.demand_until") == [
        "催告的履行期限（由“催告”提供，《行政强制法》第三十五条第一项）"
    ]
