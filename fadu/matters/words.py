"""The words under which a matter is found, and sets of matters as bytes. No database here.

A text becomes runs of Chinese characters and Latin words. Every character, every two neighbours and
every beginning of a Latin word is a token; a matter's place in its pack stands in the set of each.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fadu.kernel.initials import as_initials, initials

PACK = 4096
"""How many matters share one pack of postings."""
LONGEST = 12
"""Beginnings of Latin words are kept up to this length; what is longer is compared with the text."""

_WIDE = {ord(c): chr(ord(c) - ord("a") + ord("ａ")) for c in "abcdefghijklmnopqrstuvwxyz"}
_HAN = r"[㐀-鿿豈-﫿\U00020000-\U0003134f]+"
_INDEXED = re.compile(rf"{_HAN}|[0-9a-z]+|[ａ-ｚ]+")
_RUN = re.compile(rf"{_HAN}|[0-9a-z]+")
_WHOLE = PACK // 8
_FEW = 32  # a longer list takes more time to read than the bit map


def runs(text: str) -> list[str]:
    """The runs of a text, in order, in lower case."""
    return _RUN.findall(text.lower())


def normal(text: str) -> str:
    """The text as it is indexed: its runs, each after a blank."""
    return "".join(f" {run}" for run in runs(text))


def indexed(text: str) -> str:
    """The text as a matter is indexed: its runs, and the first letters of the Chinese ones in wide letters,
    which no run has, so that a word of letters is found in them and nowhere by accident.
    """
    found = runs(text)
    letters = (wide(initials(run)) for run in found if len(run) > 1 and not run[0].isascii())
    return "".join(f" {run}" for run in (*found, *letters))


def wide(letters: str) -> str:
    """First letters as they stand in an indexed text."""
    return "".join(_WIDE.get(ord(letter), " ") for letter in letters)


def tokens(text: str) -> set[str]:
    """Every token under which a text is found, first letters if it is an indexed one."""
    return {token for run in _INDEXED.findall(text.lower()) for token in _tokens(run)}


def _tokens(run: str) -> Iterator[str]:
    if "ａ" <= run[0] <= "ｚ":
        yield from (run[i : i + 2] for i in range(len(run) - 1))
    elif run[0].isascii():
        yield from (run[:size] for size in range(1, min(len(run), LONGEST) + 1))
    else:
        yield from run
        yield from (run[i : i + 2] for i in range(len(run) - 1))


def needed(run: str) -> list[str]:
    """Tokens that every text with this run has; a few are enough, the text itself is compared later."""
    if run[0].isascii():
        return [run[:LONGEST]]
    if len(run) == 1:
        return [run]
    starts = (*range(min(len(run) - 1, 7)), len(run) - 2)
    return list(dict.fromkeys(run[i : i + 2] for i in starts))


def readings(run: str) -> list[tuple[list[str], str]]:
    """The ways in which a word may be meant: the tokens that a text then has, and what it contains."""
    found = [(needed(run), pattern(run))]
    if as_initials(run):
        letters = wide(run)
        pairs = [letters[i : i + 2] for i in range(len(letters) - 1)]
        found.append((list(dict.fromkeys(pairs))[:8], letters))
    return found


def pattern(run: str) -> str:
    """What an indexed text contains if it is found by the run: a Latin word is found by its beginning."""
    return f" {run}" if run[0].isascii() else run


def packed(places: Sequence[int]) -> bytes:
    """A set of places below `PACK`: a list of two-byte numbers if they are few, else a bit map."""
    if len(places) <= _FEW:
        return array("H", places).tobytes()
    return sum(1 << place for place in places).to_bytes(_WHOLE, "little")


def mask(data: bytes) -> int:
    """The set as an integer, bit i for place i."""
    if len(data) == _WHOLE:
        return int.from_bytes(data, "little")
    return sum(1 << place for place in array("H", bytes(data)))


def having(sets: Mapping[str, bytes], tokens: Sequence[str], held: int) -> int:
    """Those of the places held that have every one of the tokens; once none is left, no set is read."""
    if not all(token in sets for token in tokens):
        return 0
    for token in tokens:
        held = held and held & mask(sets[token])
    return held


def places(mask: int) -> Iterator[int]:
    """The places of a set, the highest first."""
    while mask:
        place = mask.bit_length() - 1
        yield place
        mask ^= 1 << place


def postings(texts: Iterable[tuple[int, Iterable[str]]]) -> dict[str, list[int]]:
    """Token → places, of (place, tokens)."""
    found: dict[str, list[int]] = {}
    for place, named in texts:
        for token in named:
            found.setdefault(token, []).append(place)
    return found
