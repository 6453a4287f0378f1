"""The grammar of a report's text: numbers come from figures, and what is missing is said."""

from __future__ import annotations

import pytest

from fadu.figures.values import Form, Value
from fadu.report.prose import Chapter, Section, plain, point, say
from fadu.returns.figures.campaign import (
    CITY_HAZARD_RECTIFICATION_RATE,
    CITY_HAZARDS_FOUND,
    CITY_HAZARDS_RECTIFIED,
)
from fadu.returns.figures.enforcement import SYSTEM_CASES_REPORTED

KNOWN = {
    CITY_HAZARDS_FOUND: Value(Form.WHOLE, 2212, covered=8, expected=9),
    CITY_HAZARDS_RECTIFIED: Value(Form.WHOLE, 2177),
    CITY_HAZARD_RECTIFICATION_RATE: Value(Form.PERCENT, 2177, 2212),
}
NOTHING = {figure: Value(value.form) for figure, value in KNOWN.items()}
SENTENCE = say("排查{}，整改{}，整改率{}。", *KNOWN)


def text(sentence, values=KNOWN) -> str:
    return "".join(piece.text for piece in sentence.pieces(values.__getitem__, 2024))


def test_numbers_carry_unit_and_incomplete_coverage() -> None:
    assert text(SENTENCE) == "排查2212处（应报9家，已报8家），整改2177处，整改率98.42%。"


def test_a_percentage_brings_its_operands_where_they_do_not_stand_beside_it() -> None:
    assert text(say("整改率{}。", CITY_HAZARD_RECTIFICATION_RATE)) == "整改率98.42%（2177/2212）。"


def test_each_number_knows_its_figure() -> None:
    found = [p.figure for p in SENTENCE.pieces(KNOWN.__getitem__, 2024) if p.figure]

    assert found == list(KNOWN)


def test_what_is_missing_is_said_and_what_is_there_is_kept() -> None:
    values = {**KNOWN, CITY_HAZARDS_RECTIFIED: Value(Form.WHOLE)}

    assert text(say("排查{}，整改{}。", CITY_HAZARDS_FOUND, CITY_HAZARDS_RECTIFIED), values) == (
        "全市排查重大事故隐患数2212处（应报9家，已报8家）；“全市整改重大事故隐患数”未报送。"
    )


def test_a_sentence_may_bring_its_own_words_for_what_is_missing() -> None:
    sentence = say("排查{}。", CITY_HAZARDS_FOUND, otherwise="{year}年排查数据未报送。")

    assert text(sentence, NOTHING) == "2024年排查数据未报送。"


def test_a_rate_of_nothing_is_not_called_missing() -> None:
    values = {CITY_HAZARD_RECTIFICATION_RATE: Value(Form.PERCENT, 0, 0)}

    said = text(say("整改率{}。", CITY_HAZARD_RECTIFICATION_RATE, otherwise="未报送。"), values)

    assert said == "“全市重大事故隐患整改率”因统计期内无相应记录，不作计算。"


def test_years_are_those_of_the_report() -> None:
    assert text(say("{year}年之后是{next}年。")) == "2024年之后是2025年。"


@pytest.mark.parametrize(
    ("words", "figures", "complaint"),
    [
        ("整改2177处。", (), "typed number"),
        ("排查{}，整改{}。", (CITY_HAZARDS_FOUND,), "slots"),
        ("没有数字。", (CITY_HAZARDS_FOUND,), "slots"),
    ],
)
def test_a_number_is_never_typed_into_the_text(words: str, figures, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        say(words, *figures)


def test_points_are_numbered_and_plain_paragraphs_are_not() -> None:
    numbered = point("抓整改", say("逐处落实。")).pieces(KNOWN.__getitem__, 2024, 2)
    unnumbered = plain(say("逐处落实。")).pieces(KNOWN.__getitem__, 2024)

    assert "".join(p.text for p in numbered) == "二是抓整改。逐处落实。"
    assert "".join(p.text for p in unnumbered) == "逐处落实。"


def test_a_chapter_names_its_figures_once() -> None:
    chapter = Chapter("c", "章", (Section((plain(SENTENCE, SENTENCE),)),))

    assert chapter.figures() == tuple(KNOWN)


def test_quotation_marks_inside_a_quoted_title_are_single() -> None:
    sentence = say("报送{}。", SYSTEM_CASES_REPORTED)

    said = text(sentence, {SYSTEM_CASES_REPORTED: Value(Form.WHOLE)})

    assert said == "“‘互联网+执法’系统典型案例报送数”未报送。"
