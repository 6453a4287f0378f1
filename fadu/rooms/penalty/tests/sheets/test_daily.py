"""按日连续处罚决定书: what article 112 counts by, and each of the six contents of a decision, missed by name."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets.daily import DAILY_DECISION


def test_it_says_the_offence_the_fine_before_the_days_and_how_to_pay(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["daily"]
    (n,) = DAILY_DECISION.entries(file)

    words = said(DAILY_DECISION.make(file, n))

    for part in (
        "有下列违法事实，有下列证据证明：某违法事实和证据。", "以（某）应急罚〔2025〕4号受到罚款处罚，原处罚数额人民币伍仟元整（5,000元）；",
        "；拒不改正：某主要内容。", "依照《安全生产法》第一百一十二条，自2025年4月2日起至2025年4月3日止", "罚款人民币壹万元整（10,000元）",
        "履行方式和期限：罚款自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳（《行政处罚法》第六十七条第三款）。", "申请行政复议",
    ):  # fmt: skip
        assert part in words, part
    proposed = without(file, "penalize", "facts_found")
    assert "证明：某违法事实和证据。" in said(
        DAILY_DECISION.make(proposed, n)
    )  # as it was proposed


@pytest.mark.parametrize(
    ("act", "fact", "title", "item"),
    [
        ("find_refusal", "summary", "拒不改正的事实和证据", "二"),
        ("daily_fine", "daily_total", "按日连续处罚总额", "三"),
    ],
)
def test_what_is_missing_is_named_with_its_item(
    files: Mapping[str, CaseFile], act: str, fact: str, title: str, item: str
) -> None:
    file = files["daily"]
    (n,) = DAILY_DECISION.entries(file)

    lacking = missed(without(file, act, fact), DAILY_DECISION.make, n)

    assert [(x[0], x[2]) for x in lacking] == [(title, f"《行政处罚法》第五十九条第一款第{item}项")]
    unfounded = file
    for said_by in ("penalize", "propose", "propose_daily"):
        unfounded = without(unfounded, said_by, "facts_found")
    assert [x[0] for x in missed(unfounded, DAILY_DECISION.make, n)] == ["违法事实和证据"]
