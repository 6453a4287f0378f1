"""The whole text of a copy is compared: what was added, dropped or altered is named, and what a seal or a pen brings is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.issued.checking import check
from fadu.documents.issued.edited import Block
from fadu.documents.issued.expecting import Part, expected_of, printed_of, words_of
from fadu.documents.issued.reading import PAGE, read_copy
from fadu.documents.issued.whole import MOST_WORK, Way, departures, parts_of
from fadu.documents.kinds import PDF
from fadu.documents.papers.paper import Field, Prose, Signature
from fadu.documents.printing import engine
from fadu.documents.printing.pages import printed
from fadu.documents.tests.issued.copies import stamped
from fadu.documents.tests.papers.builders import a_paper

PAPER = a_paper(
    title="行政处罚决定书",
    blocks=(
        Prose("某某化工有限公司："),
        Prose("你单位于2025年1月25日明确放弃陈述、申辩。决定罚款人民币贰万元整（20,000元）。"),
        Prose("自收到之日起十五日内缴纳。逾期每日按罚款数额的百分之三加处罚款。"),
    ),
    signatures=(Signature("执法人员（签字）"),),
    seal="（印章）",
)
TEXT = words_of(PAPER)
PARTS = printed_of(PAPER)


def found(text: str, parts: tuple[Part, ...] = PARTS) -> list[tuple[str, str, str, bool]]:
    """What differs, in short."""
    told = departures(parts, text, PAPER.agency)
    return [(one.way.value, one.before, one.after, one.grave) for one in told]


def swapped(*pairs: tuple[str, str]) -> str:
    """The text with something else in it."""
    text = TEXT
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after, 1)
    return text


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("（20,000元）", "（20,000元）并没收违法所得100,000元", ("多出", "", "并没收违法所得100,000元")),
        ("（20,000元）", "（20,000元）并处责令停产停业三个月", ("多出", "", "并处责令停产停业三个月")),
        ("（20,000元）", "（20,000元），并吊销安全生产许可证", ("多出", "", ",并吊销安全生产许可证")),
        ("（20,000元）", "（200,000元）", ("改为", "20,000元", "200,000元")),
        ("百分之三加", "百分之三十加", ("改为", "百分之三", "百分之三十")),
        ("十五日内", "五日内", ("改为", "十五日", "五日")),
        ("1月25日", "2月25日", ("改为", "2025年1月25日", "2025年2月25日")),
        ("逾期每日按罚款数额的百分之三加处罚款。", "", ("缺少", "逾期每日按罚款数额的百分之三加处罚款。", "")),
    ],
)  # fmt: skip
def test_a_sum_a_period_a_day_or_a_penalty_that_is_not_the_prints_is_grave(
    before: str, after: str, told: tuple[str, str, str]
) -> None:
    assert found(swapped((before, after))) == [(*told, True)]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("明确放弃陈述、申辩", "提出陈述、申辩，不予采纳", [("改为", "明确放弃", "提出"), ("多出", "", ",不予采纳")]),
        ("放弃", "未放弃", [("多出", "", "未")]),
        ("（签字）：", "（签字）：张三 12", [("多出", "", "张三12")]),
        ("一式两份。", "一式两份。数字签名人：某某局", [("多出", "", "数字签名人:某某局")]),
    ],
)  # fmt: skip
def test_other_words_are_named_for_a_person_to_confirm(
    before: str, after: str, told: list[tuple[str, str, str]]
) -> None:
    assert found(swapped((before, after))) == [(*one, False) for one in told]


def test_a_seals_own_words_and_a_day_by_hand_are_no_departures() -> None:
    for more in ("某市应急管理局4302001234567", "某市应急管理局行政处罚专用章", "★"):
        assert found(swapped(("决定罚款", f"决定{more}罚款"))) == []
    for day in ("2025年3月4日", "二〇二五年三月四日", "2025.3.4"):
        assert found(swapped(("（签字）：", f"（签字）：\n{day}\n"))) == []
        assert found(f"{day}\n{TEXT}") == []
    assert found(swapped(("决定罚款", "决定2025年3月4日罚款"))) == [
        ("多出", "", "2025年3月4日", True)
    ]


def test_white_space_page_feet_empty_days_and_another_order_of_parts_are_no_departures() -> None:
    before, after = TEXT.split("贰万元")
    floats = f"{before}\n— 1 —年　　月　　日\n{PAGE}贰\n万元{after}\n- 2 -"
    assert found(floats) == []
    day = "某市应急管理局\n2025年3月3日\n（印章）"
    assert found(f"{swapped((f'{chr(10)}{day}', ''))}{PAGE}{day}") == []
    assert found(swapped(("（20,000元）", "(20,000 元)"))) == []
    (added,) = departures(PARTS, f"{before}{PAGE}{PAGE}并处没收；贰万元{after}", "")
    assert (added.after, added.page) == ("并处没收;", 3)


def test_room_for_a_pen_is_filled_with_anything_and_a_person_looks_at_it() -> None:
    parts = (Part("联系电话\n", open=True), Part("拟处罚款＿＿元", open=True), Part("特此告知。"))

    told = found("联系电话\n13800138000\n拟处罚款50000元\n特此告知。", parts)

    assert [one[3] for one in told] == [False] * len(told)
    assert "13800138000" in told[0][2]
    form = printed_of(a_paper(blocks=(Field("联系电话", ""), Field("数量", "12"))))
    assert [one.open for one in form if one.text.startswith(("联系", "数量"))] == [True, False]


def test_what_is_no_print_of_the_paper_at_all_is_told_without_looking_at_every_sign() -> None:
    more = MOST_WORK // TEXT.count("，") + 1 if "，" in TEXT else MOST_WORK
    (one,) = departures(PARTS, "、" * 10 + "a年" * min(more, 3_000_000), "")
    assert (one.grave, one.way) == (True, Way.ALTERED)
    assert "相差过大" in str(one)


def test_a_word_files_blocks_are_parts_too_and_a_departure_reads_as_a_sentence() -> None:
    parts = parts_of(
        (
            Block("第1段", "本机关另有说明。"),
            Block("表格“电话”", "＿＿元"),
            Block("页眉、页脚", "—  —"),
        )
    )
    assert parts == (Part("本机关另有说明。"), Part("＿＿元", open=True))
    (added,) = departures(parts[:1], "本机关另有说明。请配合。", "")
    (altered,) = departures(parts[:1], "本机关没有说明。", "")
    assert str(added) == "第1页“本机关另有说明。”处多出“请配合。”"
    assert str(altered) == "第1页“本机关”处“另”改为“没”"


@pytest.mark.skipif(bool(engine.missing()), reason="no Pango on this machine")
def test_a_clean_print_signed_by_an_appended_part_or_stamped_passes_without_a_question() -> None:
    content = printed(PAPER)
    appended = content + b"\n%%signed\n"

    for copy in (content, stamped(content), appended):
        read = read_copy(copy, PDF)
        outcome = check(read, PAPER, expected_of(PAPER, ()))
        assert (outcome.runs, outcome.wrong, outcome.by_eye) == ((), (), False)
    other = printed(replace(PAPER, blocks=(*PAPER.blocks, Prose("并处没收违法所得100,000元。"))))
    outcome = check(read_copy(other, PDF), PAPER, expected_of(PAPER, ()))
    assert [one.after for one in outcome.grave] == ["并处没收违法所得100,000元。"]
