"""The third chapter tells how the principal performed the duties of the first responsible person."""

from __future__ import annotations

from fadu.report.chapters.principal import CHAPTER


def test_it_stands_under_the_words_of_the_law() -> None:
    assert "第一责任人" in CHAPTER.title


def test_every_sentence_rests_on_a_figure() -> None:
    sentences = [s for sec in CHAPTER.sections for p in sec.paragraphs for s in p.sentences]

    assert all(sentence.figures for sentence in sentences)
