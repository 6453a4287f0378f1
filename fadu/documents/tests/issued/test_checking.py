"""A copy is of its paper or it is refused by name; every fact that its text has otherwise is named."""

from __future__ import annotations

from fadu.documents.issued.checking import Difference, check
from fadu.documents.issued.expecting import expected_of, words_of
from fadu.documents.issued.reading import OFD_NOTE, PAGE, Copy
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Prose
from fadu.documents.printing.pages import print_of
from fadu.documents.tests.papers.builders import MATTER, a_paper
from fadu.law.instruments import APL

FINE = Content("行政处罚的种类", "作出处罚决定", APL.art(59, par=1, item=3))
PARTY = Content("当事人名称", "登记当事人", APL.art(59, par=1, item=1))
WOVEN = Content("履行方式", "作出处罚决定", APL.art(59, par=1, item=4))
PAPER = a_paper(
    blocks=(
        Prose("当事人：某某化工有限公司", flush=True),
        Prose("决定罚款人民币伍万元整（50000.00元）。缴至指定银行，于十五日内履行。"),
    )
)
SAID = (
    (PARTY, "某某化工有限公司"),
    (FINE, "罚款人民币伍万元整（50000.00元）"),
    (WOVEN, "缴至指定银行。十五日内履行"),
)
EXPECTED = expected_of(PAPER, SAID)
GOOD = Copy(1, ((PAPER.mark,),), words_of(PAPER))


def test_what_a_copy_must_say_is_what_the_paper_prints_with_its_article() -> None:
    assert [one.title for one in EXPECTED] == [
        "文书名称", "制作机关", "文书编号", "日期", "当事人名称", "行政处罚的种类", "履行方式", "履行方式",
    ]  # fmt: skip
    assert EXPECTED[5].article == str(FINE.basis)
    assert expected_of(a_paper(number="", day=None), ())[2:] == ()


def test_a_copy_whose_text_is_the_papers_passes_whatever_its_white_space_and_page_feet() -> None:
    spaced = "\n".join(words_of(PAPER)).replace("（", "(").replace("罚\n款", "罚\n— 1 —\n款")

    outcome = check(Copy(1, GOOD.codes, spaced), PAPER, EXPECTED)

    assert (outcome.wrong, outcome.differences, outcome.by_eye, outcome.notes) == (
        (),
        (),
        False,
        (),
    )


def test_words_that_run_over_a_page_are_found_behind_what_floats_there() -> None:
    before, after = GOOD.text.split("人民币")

    for float_, found in (("年　月　日", ()), ("", ())):
        text = f"{before}人民\n— 1 —{PAGE}{float_}币{after}"
        assert check(Copy(1, GOOD.codes, text), PAPER, EXPECTED).differences == found
    text = f"{before}人民{PAGE}年　月　日元{after}"
    (one,) = check(Copy(1, GOOD.codes, text), PAPER, EXPECTED).differences
    assert one.expected.title == FINE.title


def test_every_fact_that_differs_is_named_with_what_stands_there() -> None:
    text = (
        GOOD.text.replace("50000.00", "5000.00")
        .replace("〔2025〕1号", "〔2025〕7号")
        .replace("3月3日", "3月4日")
    )

    found = check(Copy(1, GOOD.codes, text), PAPER, EXPECTED).differences

    assert [one.expected.title for one in found] == ["文书编号", "日期", "行政处罚的种类"]
    assert "〔2025〕7号" in found[0].found
    assert str(found[2]).startswith(
        f"行政处罚的种类（{FINE.basis}）应为“罚款人民币伍万元整（50000.00元）”，签章件上是“"
    )
    gone = check(Copy(1, GOOD.codes, "无关的文字"), PAPER, EXPECTED).differences
    assert len(gone) == len(EXPECTED)
    assert "签章件上没有" in str(Difference(EXPECTED[0], ""))


def test_a_paper_of_elsewhere_is_refused_with_what_it_is() -> None:
    other = a_paper(matter=MATTER.replace("J", "K"))
    for mark, told in (
        (other.mark, "另一事项的文书"),
        (a_paper(kind="record").mark, "另一种文书（现场检查记录）"),
        (a_paper(n=9).mark, "第10条记录的同种文书，不是第8条的"),
        ("https://example.org", "不是本系统的文书二维码"),
    ):
        (why,) = check(Copy(1, ((mark,),), GOOD.text), PAPER, EXPECTED).wrong
        assert told in why
    mixed = check(Copy(2, ((PAPER.mark,), (other.mark,)), GOOD.text), PAPER, EXPECTED)
    assert mixed.wrong[0].startswith("第2页是另一事项的文书（责令限期整改指令书")
    both = check(Copy(2, ((other.mark,), (other.mark,)), GOOD.text), PAPER, EXPECTED)
    assert [why[:8] for why in both.wrong] == ["第1、2页是另一"]
    assert check(Copy(1, ((),), GOOD.text), PAPER, EXPECTED).wrong == ("各页都没有读到文书二维码",)


def test_what_no_program_can_read_is_left_to_the_eye() -> None:
    photo = check(Copy(1, GOOD.codes), PAPER, EXPECTED)
    assert (photo.wrong, photo.by_eye) == ((), True)
    bare = check(Copy(2, (*GOOD.codes, ()), GOOD.text), PAPER, EXPECTED)
    assert bare.by_eye
    assert "第2页没有读到二维码" in bare.notes[0]
    drawn = check(Copy(1, ((),), GOOD.text, note=OFD_NOTE), PAPER, EXPECTED)
    assert (drawn.wrong, drawn.by_eye, drawn.notes) == ((), True, (OFD_NOTE,))
    assert check(Copy(1, ((),), "", note=OFD_NOTE), PAPER, EXPECTED).wrong


def test_pages_that_are_missing_double_or_of_an_older_print_are_named() -> None:
    def codes(*numbers: int, facts: str = print_of(PAPER)) -> tuple[tuple[str, ...], ...]:
        return tuple((PAPER.mark_of(n, 3, facts),) for n in numbers)

    whole = check(Copy(3, codes(1, 2, 3)), PAPER, EXPECTED)
    assert (whole.wrong, whole.notes, whole.by_eye) == ((), (), True)
    assert check(Copy(2, codes(1, 3)), PAPER, EXPECTED).wrong == ("缺第2页，共3页",)
    assert check(Copy(3, codes(1, 2, 2)), PAPER, EXPECTED).wrong == (
        "缺第3页，共3页",
        "第2页不止一份",
    )
    unread = check(Copy(3, (*codes(1, 3), ())), PAPER, EXPECTED)
    assert (unread.wrong, unread.by_eye) == ((), True)
    older = check(Copy(3, codes(2, 1, 3, facts="AAAAAA")), PAPER, EXPECTED)
    assert older.wrong == ()
    assert [why[:5] for why in older.notes] == ["页的先后颠", "是台账内容"]
    assert not check(Copy(1, codes(1), GOOD.text, note=OFD_NOTE), PAPER, EXPECTED).wrong
