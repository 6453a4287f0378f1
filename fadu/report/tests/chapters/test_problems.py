"""The second chapter names problems with numbers and their causes (governance.md L, mandatory)."""

from __future__ import annotations

from fadu.figures.values import Form, Value
from fadu.report.chapters.problems import CHAPTER, figures_are_missing, hazards_are_left


def test_every_problem_has_its_cause() -> None:
    (section,) = CHAPTER.sections

    for paragraph in section.paragraphs:
        assert any("原因" in sentence.text for sentence in paragraph.sentences)


def test_it_is_grounded_in_figures() -> None:
    assert CHAPTER.figures()


def test_what_the_figures_do_not_show_is_no_problem() -> None:
    assert not hazards_are_left(lambda figure: Value(Form.WHOLE, 0))
    assert hazards_are_left(lambda figure: Value(Form.WHOLE, 35))
    assert hazards_are_left(lambda figure: Value(Form.WHOLE))
    assert not figures_are_missing(lambda figure: Value(Form.WHOLE, 0))
    assert figures_are_missing(lambda figure: Value(Form.WHOLE))
