"""A figure is read whole in both scripts, and a stated day is known in every form in which it is printed."""

from __future__ import annotations

import pytest

from fadu.documents.issued.figures import DAY, MONEY, PENALTY, figures_in, folded, forms_of_day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每日按罚款数额的百分之三加处罚款", ["百分之三"]),
        ("每日按罚款数额的百分之十三加处罚款", ["百分之十三"]),
        ("停产停业三个月，于十五日内履行", ["三个月", "十五日"]),
        ("罚款人民币贰万元整(20,000元)", ["贰万元", "20,000元"]),
        ("自2026年11月10日09:20起", ["2026年", "11月", "10日", "09", "20"]),
        ("至2026-11-10止，比例3.5%", ["2026-11-10", "3.5%"]),
        ("一切行为，第一项无关的话，千方百计", []),
        ("依照第六十五条第一款", ["六十五条", "一款"]),
    ],
)
def test_figures_are_read_whole_and_words_that_look_like_them_are_none(
    text: str, found: list[str]
) -> None:
    assert figures_in(text) == found


def test_a_day_is_known_in_each_form_of_print_and_nothing_else_is_a_day() -> None:
    assert forms_of_day("2026-11-10") == [
        "2026年11月10日", "二〇二六年十一月十日", "2026年11月10日", "2026-11-10",
    ]  # fmt: skip
    assert forms_of_day("2026-01-20")[1:3] == ["二〇二六年一月二十日", "2026年01月20日"]
    assert {"2026年1月31日9时5分", "2026年1月31日09:05", "2026年1月31日"} <= set(
        forms_of_day("2026-01-31T09:05:00+08:00")
    )
    assert "2026年2月1日00:05" in forms_of_day("2026-01-31T16:05:00Z")
    assert forms_of_day("2026年2月9日 09:50")[-4:] == forms_of_day("2026-02-09")
    assert forms_of_day("自2026-11-10起") == forms_of_day("十五日内") == []
    assert all(DAY.fullmatch(one) for one in forms_of_day("2026-11-10"))


def test_sums_and_the_words_of_penalties_are_told_from_others() -> None:
    assert MONEY.findall("罚款伍万元，即50,000元，百分之三") == ["伍万元", "50,000元", "百分之"]
    assert PENALTY.findall("并吊销许可证，责令停产停业") == ["吊销", "责令", "停产", "停业"]
    assert PENALTY.search("特此告知") is None
    assert folded("Ａ（1） \n甲") == "A(1)甲"
