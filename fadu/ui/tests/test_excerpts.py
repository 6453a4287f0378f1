"""Hits in context: cut around the first hit, every hit marked, nothing taken for markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fadu.ui.excerpts import WIDTH, in_context

LONG = "甲" * 200 + "听证" + "乙" * 200


def test_a_short_text_stands_whole_with_its_words_marked() -> None:
    assert in_context("要求听证的，组织听证", ["听证"]) == (
        "要求<mark>听证</mark>的，组织<mark>听证</mark>"
    )


def test_a_long_text_is_cut_around_its_first_hit() -> None:
    shown = in_context(LONG, ["听证"])

    assert shown.startswith("…甲")
    assert shown.endswith("乙…")
    assert "甲<mark>听证</mark>乙" in shown
    assert len(shown) < WIDTH + 20


def test_a_text_without_the_word_is_cut_from_its_beginning() -> None:
    assert in_context(LONG, ["没有"]) == "甲" * WIDTH + "…"
    assert in_context(LONG, []) == "甲" * WIDTH + "…"


def test_the_end_of_a_long_text_is_shown_full_width() -> None:
    assert in_context("甲" * 200 + "听证", ["听证"]).count("甲") == WIDTH - 2


def test_markup_and_patterns_are_only_words() -> None:
    assert in_context("<b>a.c</b> abc", [".", "<b>"]) == (
        "<mark>&lt;b&gt;</mark>a<mark>.</mark>c&lt;/b&gt; abc"
    )


@given(st.text(max_size=300), st.lists(st.text(max_size=4), max_size=3))
def test_no_text_breaks_it(text: str, words: list[str]) -> None:
    assert "<script" not in in_context(text, words).lower()
