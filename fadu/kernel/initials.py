"""The first letters of Chinese words (拼音首字母): 安全生产法 → aqscf, 重庆长安 → cqca."""

from __future__ import annotations

import re
from functools import cache

_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003134f]+")
SHORTEST = 2
"""Letters from which on a word may be meant as first letters; one alone says nothing."""


def initials(text: str) -> str:
    """The text in lower case with every Chinese character as its first letter; the rest as it stands.

    A character of several readings is read within its word. One that has no reading stays.
    """
    return _HAN.sub(lambda run: _read(run[0]), text.lower())


def as_initials(word: str) -> bool:
    """Whether a word may be meant as first letters."""
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def _read(run: str) -> str:
    letters = [_letter(sign) for sign in run]
    if None not in letters:
        return "".join(letter or "" for letter in letters)
    from pypinyin import Style, lazy_pinyin  # its dictionaries take a moment and some memory

    return "".join(lazy_pinyin(run, style=Style.FIRST_LETTER))


@cache
def _letter(sign: str) -> str | None:
    """The one first letter of a character, however it is read; None where its readings differ in it."""
    from pypinyin import Style, pinyin

    ((*found,),) = pinyin(sign, style=Style.FIRST_LETTER, heteronym=True)
    return found[0] if len(set(found)) == 1 else None
