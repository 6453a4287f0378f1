"""What an application to the court asks for is the sum that is left; at once for public safety it needs no demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.sheets.court import COURT
from fadu.rooms.penalty.tests.sheets.test_execution import added


def test_an_application_says_what_is_left_and_whether_a_remedy_was_sought(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (court,) = COURT.entries(file)

    words = said(COURT.make(file, court))

    assert words.startswith(
        "某市某区人民法院：\n申请人：某市应急管理局。\n被申请人：某某化工有限公司，地址：某区某路8号"
    )
    assert "申请事项：罚款人民币伍万元整（50,000元），加处罚款人民币伍万元整（50,000元）" in words
    assert "某申请执行标的" not in words  # what was typed does not stand beside the sum
    licence = without(file, "penalize", "licence", "吊销许可证件")
    assert "其他：某申请执行标的。" in said(COURT.make(licence, court))
    assert (
        "复议和诉讼情况：被申请人截至2025年11月5日，没有申请行政复议，也没有提起行政诉讼。" in words
    )
    assert (
        "催告情况：2025年10月20日 09:00催告（宣告后当场交付），仍未履行。被申请人的意见：某主要内容；本机关复核：不予采纳，某理由。"
        in words
    )
    sought = added(added(file, "start_surcharge", a.apply_reconsideration, body="某市人民政府"), "start_surcharge", a.end_reconsideration, 9, reviewed="维持")  # fmt: skip
    told = said(COURT.make(sought, court))
    assert (
        "申请行政复议（某市人民政府）；2025年5月17日 09:00收到复议结果（维持）；没有提起行政诉讼。"
        in told
    )
    silent = replace(file, lines=tuple(x for x in file.lines if x.act != "answer_demand"))
    assert "当事人没有陈述、申辩" in said(COURT.make(silent, court))
    undemanded = replace(silent, lines=tuple(x for x in silent.lines if x.act != "demand"))
    assert [x[0] for x in missed(undemanded, COURT.make, court)] == [
        "催告情况",
        "当事人的意见",
    ]


def test_at_once_for_public_safety_needs_no_demand_and_states_the_urgency(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    bare = replace(
        file,
        lines=tuple(
            x for x in file.lines if x.act not in ("demand", "answer_demand", "apply_court")
        ),
    )
    urgent = added(
        bare, "start_surcharge", a.apply_at_once, applied_for="立即执行", urgency="仓库随时可能爆炸"
    )
    urgent = replace(
        urgent,
        lines=tuple(
            replace(x, n=999) if x.act == a.apply_at_once.code else x for x in urgent.lines
        ),
    )

    words = said(COURT.make(urgent, 999))

    assert COURT.entries(urgent) == (999,)
    assert "依照《行政强制法》第五十九条，申请人民法院立即执行。仓库随时可能爆炸。" in words
    assert (
        "催告情况：情况紧急，没有催告（《行政强制法》第五十九条）。被申请人的意见：某主要内容。"
        in words
    )
    assert "在法定期限内" not in words
    assert "第五十三条" not in words


def test_what_was_said_against_the_demand_is_of_this_demand_and_told_with_its_review(
    files: Mapping[str, CaseFile],
) -> None:
    """行政强制法 36, 55(1)(三)."""
    file = files["contested"]
    (court,) = COURT.entries(file)
    daily = added(file, "answer_demand", a.answer_daily_demand, summary="对按日连续处罚的意见")
    assert "对按日连续处罚的意见" not in said(COURT.make(daily, court))

    two = added(file, "answer_demand", a.answer_demand, summary="请求分期。")
    two = added(
        two, "answer_demand", a.review_answer, adopted="不予采纳", reason="没有提出新的理由"
    )
    before = added(two, "demand", a.answer_demand, -1, summary="催告以前的意见")
    words = said(COURT.make(before, court))
    line = next(x for x in words.split("\n") if "被申请人的意见" in x)
    assert line.index("某主要内容") < line.index(
        "请求分期；本机关复核：不予采纳，没有提出新的理由。"
    )
    assert "催告以前的意见" not in words
