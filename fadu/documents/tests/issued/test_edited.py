"""Every difference between two papers is named, and what touches a fact is a fault."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.documents.issued.edited import Block, Grade, How, differences, faults
from fadu.documents.issued.expecting import Expected
from fadu.documents.issued.figures import folded

FACTS = (
    Expected("当事人名称", "某某化工有限公司"), Expected("文书编号", "（某）应急罚〔2025〕1号"),
    Expected("行政处罚的种类", "罚款人民币伍万元整（50000.00元）"), Expected("违法事实", "未组织培训\n未如实记录"),
)  # fmt: skip
MADE = tuple(
    Block(f"第{n}段", text)
    for n, text in enumerate(
        (
            "行政处罚决定书", "（某）应急罚〔2025〕1号", "当事人：某某化工有限公司", "经查，未组织培训", "未如实记录。",
            "决定罚款人民币伍万元整（50000.00元）。", "本决定一式两份。",
        ),
        1,
    )
)  # fmt: skip


def edited(at: int, text: str | None, *more: str) -> tuple[Block, ...]:
    """The paper with one block in another wording, or dropped, and blocks added behind it."""
    there = [] if text is None else [Block("", text)]
    return (*MADE[:at], *there, *(Block("", one) for one in more), *MADE[at + 1 :])


def test_the_same_paper_has_no_difference() -> None:
    assert differences(MADE, MADE, FACTS) == ()


def test_facts_words_and_style_are_told_apart() -> None:
    (party,) = differences(MADE, edited(2, "当事人：某某化工公司"), FACTS)
    assert (party.how, party.grade, party.place, party.facts) == (
        How.CHANGED,
        Grade.FACT,
        "第3段",
        ("当事人名称",),
    )
    (amount,) = differences(MADE, edited(5, "决定罚款人民币伍万元整（500000.00元）。"), FACTS)
    assert amount.facts == ("行政处罚的种类",)
    (words,) = differences(MADE, edited(6, "本决定书一式两份。"), FACTS)
    assert (words.grade, words.facts) == (Grade.WORDS, ())
    (style,) = differences(MADE, edited(5, "决定罚款人民币 伍万元整(50000.00元)。"), FACTS)
    assert (style.how, style.grade) == (How.CHANGED, Grade.STYLE)
    (figure,) = differences(MADE, edited(6, "本决定一式2份，30日内领取。"), FACTS)
    assert figure.grade is Grade.FACT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("每日按罚款数额的百分之三加处罚款", "每日按罚款数额的百分之十三加处罚款"),
        ("停产停业三个月", "停产停业六个月"),
        ("于十五日内履行", "于五日内履行"),
        ("至二〇二六年十一月十日止", "至二〇二七年十一月十日止"),
        ("加收3%", "加收13%"),
        ("共12桶", "共120桶"),
    ],
)
def test_a_figure_in_either_script_that_was_altered_touches_a_fact(before: str, after: str) -> None:
    (one,) = differences((Block("第1段", before),), (Block("第1段", after),), ())
    assert (one.how, one.grade) == (How.CHANGED, Grade.FACT)
    (less,) = differences((Block("第1段", before),), (Block("第1段", f"{before}。特此告知"),), ())
    assert less.grade is Grade.WORDS


def test_blocks_that_were_dropped_added_or_moved_are_named() -> None:
    (gone,) = differences(MADE, edited(4, None), FACTS)
    assert (gone.how, gone.grade, gone.facts) == (How.DROPPED, Grade.FACT, ("违法事实",))
    (more,) = differences(MADE, edited(6, MADE[6].text, "另罚款1000元。"), FACTS)
    assert (more.how, more.grade, more.after) == (How.ADDED, Grade.FACT, "另罚款1000元。")
    (kind,) = differences(MADE, edited(6, MADE[6].text, "特此通知。"), FACTS)
    assert (kind.how, kind.grade) == (How.ADDED, Grade.WORDS)
    (still,) = differences(MADE, edited(6, None), FACTS)
    assert (still.how, still.grade) == (How.DROPPED, Grade.WORDS)
    several = differences(MADE, edited(2, None, "第一项无关的话", "当事人：某某化工厂"), FACTS)
    assert [(one.how, one.grade) for one in several] == [
        (How.ADDED, Grade.WORDS),
        (How.CHANGED, Grade.FACT),
    ]
    assert len(faults(several)) == 1


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_single_character_replaced_in_a_fact_is_named(data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(FACTS))
    line = data.draw(st.sampled_from(fact.text.split("\n")))
    at = next(n for n, block in enumerate(MADE) if line in block.text)
    place = data.draw(st.integers(0, len(line) - 1))
    sign = data.draw(
        st.characters(categories=("L", "N", "P")).filter(
            lambda c: len(folded(c)) == 1 and folded(c) != folded(line[place])
        )
    )
    changed = MADE[at].text.replace(line, line[:place] + sign + line[place + 1 :], 1)

    found = differences(MADE, edited(at, changed), FACTS)

    assert [one.place for one in found] == [MADE[at].place]
    assert fact.title in found[0].facts
    assert found[0].grade is Grade.FACT


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("甲乙1元 ", min_size=1, max_size=6), max_size=6),
    st.lists(st.text("甲乙1元 ", min_size=1, max_size=6), max_size=6),
)
def test_whatever_differs_is_named_and_nothing_else(one: list[str], other: list[str]) -> None:
    made, there = ([Block(str(n), text) for n, text in enumerate(x)] for x in (one, other))

    found = differences(made, there, FACTS)

    assert bool(found) is (one != other)
    assert [x for x in found if x.before == x.after] == []
