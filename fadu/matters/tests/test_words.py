"""Words of a matter: characters, neighbours and beginnings; sets that fit into few bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.kernel.initials import initials
from fadu.matters import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宏达化工", {"宏", "达", "化", "工", "宏达", "达化", "化工"}),
        ("株", {"株"}),
        ("（株）应急〔2025〕号", {"株", "应", "急", "应急", "2", "20", "202", "2025", "号"}),
        ("ABC公司", {"a", "ab", "abc", "公", "司", "公司"}),
        ("", set()),
    ],
)
def test_a_text_is_found_by_its_characters_its_neighbours_and_the_beginnings_of_latin_words(
    text: str, expected: set[str]
) -> None:
    assert words.tokens(text) == expected


@given(st.text(alphabet="化工厂株洲a1〔〕 ", max_size=12))
def test_every_word_of_a_text_needs_only_tokens_that_the_text_has(text: str) -> None:
    for run in words.runs(text):
        assert set(words.needed(run)) <= words.tokens(text)
        assert words.pattern(run) in words.normal(text)


@given(st.sets(st.integers(0, words.PACK - 1)))
def test_a_set_comes_back_from_its_bytes(held: set[int]) -> None:
    data = words.packed(sorted(held))

    assert list(words.places(words.mask(data))) == sorted(held, reverse=True)
    assert len(data) <= words.PACK // 8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宏达化工", " 宏达化工 ｈｄｈｇ"),
        ("重庆某厂 12", " 重庆某厂 12 ｃｑｍｃ"),
        ("ABC", " abc"),
        ("厂", " 厂"),
        ("", ""),
    ],
)
def test_an_indexed_text_has_first_letters_behind_its_words(text: str, expected: str) -> None:
    assert words.indexed(text) == expected
    assert words.indexed(expected) == expected


@given(st.text(alphabet="化工厂株洲重庆a1〔〕 ", max_size=12))
def test_a_text_has_the_tokens_of_every_reading_of_its_words_and_of_its_letters(text: str) -> None:
    indexed = words.indexed(text)
    for run in words.runs(text):
        meant = [run, *([initials(run)] if len(run) > 1 and not run[0].isascii() else [])]
        for word in meant:
            fits = [
                set(needs) <= words.tokens(indexed) and part in indexed
                for needs, part in words.readings(word)
            ]
            assert any(fits), word


def test_a_word_of_letters_may_be_meant_as_such_or_as_first_letters() -> None:
    assert [part for _, part in words.readings("hdhg")] == [" hdhg", "ｈｄｈｇ"]
    assert [part for _, part in words.readings("化工")] == ["化工"]
    assert [part for _, part in words.readings("h")] == [" h"]


def test_places_that_have_every_token_are_those_in_all_of_its_sets():
    sets = {
        "甲": words.packed([1, 5, 9]),
        "乙": words.packed(range(5, 100)),
        "丙": words.packed([2]),
    }

    assert list(words.places(words.having(sets, ["甲", "乙"], (1 << 200) - 1))) == [9, 5]
    assert words.having(sets, ["甲", "乙"], 1 << 5) == 1 << 5
    assert words.having(sets, ["甲", "丙"], (1 << 200) - 1) == 0
    assert words.having(sets, ["甲", "丁"], (1 << 200) - 1) == 0
    assert words.having(sets, [], 1 << 7) == 1 << 7
