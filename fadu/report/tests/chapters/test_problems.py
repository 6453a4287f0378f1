"""The second chapter names problems with numbers and their causes (governance.md L, mandatory)."""

from __future__ import annotations

from fadu.report.chapters.problems import CHAPTER


def test_every_problem_has_its_cause() -> None:
    (section,) = CHAPTER.sections

    for paragraph in section.paragraphs:
        assert any("原因" in sentence.text for sentence in paragraph.sentences)


def test_it_is_grounded_in_figures() -> None:
    assert CHAPTER.figures()
