"""One row of a file against the catalogue: within, below, above or undecidable."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.penalties.checking import Verdict, check, read

ROW = {
    "law": "安全生产法", "article": "97", "item": "1", "subject": "单位", "stage": "first", "amount": "50000",
    "act_date": "2024-05-01",
}  # fmt: skip


def answer(**cells):
    """The answer to a row."""
    return check(read({**ROW, **cells}))


@pytest.mark.parametrize(
    ("cells", "verdict", "low", "high"),
    [
        ({}, "within", 0, 100_000),
        ({"amount": "100000"}, "within", 0, 100_000),
        ({"amount": "100000.01"}, "above", 0, 100_000),
        ({"amount": "0"}, "below", 0, 100_000),  # 处: a fine must be imposed
        ({"item": ""}, "within", 0, 100_000),  # the items are punished alike
        ({"subject": "个人"}, "above", 0, 0),
        ({"subject": "个人", "amount": "0"}, "within", 0, 0),
        ({"subject": "个人", "stage": "overdue"}, "within", 20_000, 50_000),
        ({"stage": "overdue"}, "below", 100_000, 200_000),
        ({"article": "109", "item": "", "amount": "49999"}, "below", 50_000, 100_000),
        ({"article": "103", "item": "1", "gains": "100000", "amount": "500000"}, "within", 200_000, 500_000),
        ({"article": "103", "item": "1款", "gains": "0", "amount": "99999"}, "below", 100_000, 200_000),
        ({"article": "95", "item": "(二)", "subject": "主要负责人", "income": "200000", "amount": "120000"}, "within", 120_000, 120_000),
        ({"article": "95", "item": "(二)", "subject": "主要负责人", "income": "200000", "amount": "120001"}, "above", 120_000, 120_000),
        ({"article": "106", "item": "", "subject": "个人"}, "within", 20_000, 100_000),
        ({"article": "114", "item": "1", "stage": "", "amount": "5000001"}, "above", 300_000, 1_000_000),
        ({"law": "危险化学品安全法", "article": "104", "item": "2款", "amount": "0", "act_date": "2026-06-01"}, "within", 20_000, 100_000),
        ({"law": "WHF", "article": "98", "item": "1款", "goods": "100000", "amount": "500000", "act_date": "2026-06-01"}, "within", 500_000, 1_000_000),
        # 安全生产法 112: the fine imposed before, for each day from the day after the order; 可以
        ({"article": "112", "item": "", "stage": "", "original_fine": "20000", "days": "10", "amount": "200000"}, "within", 200_000, 200_000),
        ({"article": "112", "item": "", "stage": "overdue", "original_fine": "20000", "days": "10", "amount": "200001"}, "above", 200_000, 200_000),
        ({"article": "112", "item": "", "stage": "", "original_fine": "20000", "days": "10", "amount": "180000"}, "below", 200_000, 200_000),
        ({"article": "112", "item": "", "stage": "", "original_fine": "20000", "days": "1", "amount": "0"}, "within", 20_000, 20_000),
        ({"original_fine": "20000", "days": "10"}, "within", 0, 100_000),  # says nothing of another article
        # 行政处罚法 37: the heavier law of May 2026 does not reach an act of 2025
        ({"law": "危险化学品安全法", "article": "100", "item": "3款", "amount": "300000", "act_date": "2025-12-01"}, "above", 100_000, 200_000),
    ],
)  # fmt: skip
def test_the_verdict(cells, verdict, low, high):
    found = answer(**cells)

    assert found.verdict == verdict
    assert (found.low, found.high) == (low * 100, high * 100)
    assert found.cite
    assert found.message


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"law": "某某法"}, "法律名录中没有"),
        ({"article": "90"}, "处罚目录中没有"),
        ({"article": "103", "item": "3款", "gains": "0"}, "须写明款、项"),
        ({"article": "95", "item": "1", "subject": "主要负责人"}, "须先查明上一年年收入"),
        ({"article": "103", "item": "1款"}, "须先查明违法所得"),
        ({"article": "112", "item": "", "stage": "", "days": "10"}, "须先查明原处罚数额"),
        (
            {"article": "112", "item": "", "stage": "", "original_fine": "20000"},
            "须先查明拒不改正的日数",
        ),
        ({"stage": ""}, "须写明阶段"),
        ({"subject": ""}, "须写明对象"),
        ({"article": "114", "item": "1", "amount": "2000000"}, "须写明情节"),
        ({"act_date": "2020-01-01"}, "由法规科确定"),
        ({"law": "SGTL", "article": "35", "item": "1", "subject": "主要负责人"}, "AQF-110"),
        ({"article": "100", "item": ""}, "转引"),
        ({"law": "行政许可法", "article": "81", "item": ""}, "由其他法律、法规规定"),
    ],
)
def test_what_the_law_or_the_file_leaves_open_is_undecidable(cells, said):
    found = answer(**cells)

    assert found.verdict is Verdict.UNDECIDABLE
    assert said in found.message


# 安全生产法 101(2): up to 100,000元; 危险化学品安全法 103(1)(1) since May 2026: 50,000–100,000元
SOURCE = {"article": "101", "item": "2", "act_date": "2026-06-01", "amount": "30000"}
NEWER = "《危险化学品安全法》第一百零三条第一款第一项"


@pytest.mark.parametrize(
    ("cells", "verdict", "low", "high", "cite"),
    [
        (SOURCE, "within", 0, 100_000, "《安全生产法》第一百零一条第二项"),
        (SOURCE | {"also": "WHF-103-1"}, "below", 50_000, 100_000, NEWER),
        (SOURCE | {"also": NEWER}, "below", 50_000, 100_000, NEWER),
        (SOURCE | {"also": f"{NEWER}；aqf-102", "amount": "60000"}, "within", 50_000, 100_000, NEWER),
        (SOURCE | {"also": "AQF-101-2"}, "within", 0, 100_000, "《安全生产法》第一百零一条第二项"),
        (SOURCE | {"also": "AQF-97-1", "amount": "100001"}, "above", 0, 100_000, "第一百零一条第二项"),
        # a person pays under the one norm alone
        ({"subject": "个人", "also": "AQF-106"}, "within", 20_000, 100_000, "第一百零六条"),
        # each norm is the one of the day of the act (37): in 2025 the earlier 条例 80(3)
        ({"amount": "60000", "also": "WHF-103-4"}, "within", 50_000, 100_000, "第八十条"),
    ],
)  # fmt: skip
def test_of_several_norms_the_higher_fine_is_what_the_amount_is_held_against(
    cells, verdict, low, high, cite
):
    found = answer(**cells)

    assert (found.verdict, found.low, found.high) == (verdict, low * 100, high * 100)
    assert cite in found.cite
    assert "《行政处罚法》第二十九条" in found.message


MAY = {
    "law": "危险化学品安全法",
    "article": "104",
    "item": "2款",
    "act_date": "2026-06-01",
}  # 可以, 20,000–100,000元


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"also": "《某某法》第三条"}, "处罚目录中没有《某某法》第三条"),
        ({"also": "《安全生产法》第九十条"}, "处罚目录中没有《安全生产法》第九十条"),
        ({"also": "《安全生产法》第九十五条", "subject": "主要负责人"}, "须先查明上一年年收入"),
        ({"also": "AQF-92-2"}, "须先查明违法所得"),
        ({"also": "YH-37-1"}, "互有高低"),
        ({"also": "AQF-109", "stage": ""}, "须写明阶段"),
        ({"also": "AQF-106", "subject": ""}, "须写明对象"),
        (MAY | {"also": "AQF-101-2", "amount": "0"}, "由法规科认定"),
        (MAY | {"also": "AQF-101-2", "amount": "10000"}, "由法规科认定"),
    ],
)
def test_what_several_norms_leave_open_is_undecidable(cells, said):
    found = answer(**cells)

    assert found.verdict is Verdict.UNDECIDABLE
    assert said in found.message


def test_a_higher_fine_that_need_not_be_imposed_binds_where_it_is():
    assert answer(**MAY, also="AQF-101-2", amount="50000").verdict is Verdict.WITHIN
    assert answer(**MAY, also="AQF-101-2", amount="100001").verdict is Verdict.ABOVE


def test_a_finding_that_would_raise_the_lower_norm_is_asked_for():
    found = answer(article="114", item="1", amount="2000000", also="AQF-109")

    assert "须写明情节" in found.message


def test_everything_wrong_with_a_row_is_said_at_once():
    with pytest.raises(BadInput) as refused:
        read(
            {
                **ROW,
                "amount": "很多",
                "stage": "甲",
                "act_date": "昨天",
                "law": "",
                "also": "某某法第三条",
            }
        )

    wrong = ("很多", "甲", "昨天", "没有写明法律", "规定“某某法第三条”")
    assert all(word in str(refused.value) for word in wrong)


def test_a_verdict_has_its_word():
    assert [v.title for v in Verdict] == ["幅度以内", "低于幅度", "高于幅度", "不能判断"]


def test_where_the_article_has_no_fine_any_fine_is_too_much():
    found = answer(law="安全生产许可证条例", article="14", item="2款")

    assert (found.verdict, found.high) == ("above", 0)
