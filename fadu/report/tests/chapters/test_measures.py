"""The first chapter prints the work of the year, each number with its scope."""

from __future__ import annotations

from fadu.figures.grammar import Extent
from fadu.report.chapters.measures import CHAPTER


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
