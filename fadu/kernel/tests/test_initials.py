"""First letters: of whole words, of characters with several readings, beside what is not Chinese."""

from __future__ import annotations

import pytest

from fadu.kernel.initials import as_initials, initials


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("安全生产法", "aqscf"),
        ("重庆长安化工", "cqcahg"),
        ("长春重型机械", "cczxjx"),
        ("银行行长", "yhhz"),
        ("《安全生产法》第9条 AQ 3067", "《aqscf》d9t aq 3067"),
        ("", ""),
    ],
)
def test_every_character_gives_its_first_letter_as_read_in_its_word(
    text: str, letters: str
) -> None:
    assert initials(text) == letters


@pytest.mark.parametrize(
    ("word", "meant"), [("aqscf", True), ("a", False), ("a1", False), ("安全", False), ("", False)]
)
def test_only_two_letters_and_more_may_be_first_letters(word: str, meant: bool) -> None:
    assert as_initials(word) is meant
