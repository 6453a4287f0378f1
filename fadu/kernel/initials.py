"""The first letters of Chinese words (拼音首字母): 安全生产法 → aqscf, 重庆长安 → cqca.

The readings are those of pypinyin's dictionaries. Its own reader takes ten times as long, because it
makes whole syllables with their tones; a list of matters is indexed by letters alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003134f]+")
SHORTEST = 2
"""Letters from which on a word may be meant as first letters; one alone says nothing."""
_LONGEST = 6  # characters of a phrase that is looked up


def initials(text: str) -> str:
    """The text in lower case with every Chinese character as its first letter; the rest as it stands.

    A character of several readings is read within the longest phrase that is known, from left to
    right; alone, in its commonest reading. One that has no reading stays.
    """
    return _HAN.sub(lambda run: _read(run[0]), text.lower())


def as_initials(word: str) -> bool:
    """Whether a word may be meant as first letters."""
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def _read(run: str) -> str:
    single, phrases, begin = _readings()
    found, place, end = [], 0, len(run)
    while place < end:
        known, size = single.get(run[place]) or run[place], 1
        if run[place : place + 2] in begin:
            sizes = range(min(_LONGEST, end - place), 1, -1)
            parts = (run[place : place + n] for n in sizes)
            phrase = next((part for part in parts if part in phrases), "")
            known, size = phrases.get(phrase, known), len(phrase) or 1
        found.append(known)
        place += size
    return "".join(found)


@cache
def _readings() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """First letter of every character, those of every phrase up to `_LONGEST`, and how phrases begin."""
    from pypinyin.phrases_dict import phrases_dict  # some megabytes, for who searches or names
    from pypinyin.pinyin_dict import pinyin_dict

    single = {chr(code): _letter(read) for code, read in pinyin_dict.items()}
    phrases = {
        phrase: "".join(_letter(read[0]) for read in reads)
        for phrase, reads in phrases_dict.items()
        if len(phrase) <= _LONGEST and len(phrase) == len(reads)
    }
    return single, phrases, frozenset(phrase[:2] for phrase in phrases)


@cache  # each reading stands in twenty places and more
def _letter(syllable: str) -> str:
    """The first letter of a syllable without its tone: è → e."""
    return unicodedata.normalize("NFD", syllable)[:1]
