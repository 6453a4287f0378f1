"""The first chapter prints the work of the year, each number with its scope."""

from __future__ import annotations

from fadu.figures.grammar import Extent
from fadu.figures.values import Form, Value
from fadu.report.chapters.measures import CHAPTER, code_was_due


def test_its_sections_follow_the_outline() -> None:
    assert len(CHAPTER.sections) == 4
    assert all(section.title for section in CHAPTER.sections)


def test_both_the_bureau_and_the_city_are_spoken_of() -> None:
    assert {figure.extent for figure in CHAPTER.figures()} == set(Extent)


def test_a_figure_kept_out_of_assessments_says_so_in_the_text() -> None:
    barred = [f for f in CHAPTER.figures() if f.not_for_assessment]
    words = [
        sentence.text
        for section in CHAPTER.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        if set(sentence.figures) & set(barred)
    ]

    assert barred
    assert all("不作为考核依据" in text for text in words)


def test_entry_by_code_is_spoken_of_only_where_the_law_asked_for_it() -> None:
    assert not code_was_due(lambda figure: Value(Form.WHOLE, 0))
    assert code_was_due(lambda figure: Value(Form.WHOLE, 1))
    assert code_was_due(lambda figure: Value(Form.WHOLE))
