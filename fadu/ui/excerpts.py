"""A hit in context: the words around the first place where something was found, the found words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.utils.safestring import SafeString

from fadu.ui.drawing import esc

WIDTH = 90
"""Characters shown of a long text."""
_BEFORE = 24


def in_context(text: str, words: Iterable[str], width: int = WIDTH) -> SafeString:
    """The text, cut to the surroundings of the first of the words that stands in it; every word is marked."""
    plain, asked = " ".join(text.split()), _asked(tuple(words))
    first = asked.search(plain) if asked and len(plain) > width else None
    start = max(0, first.start() - _BEFORE) if first else 0
    start = min(start, max(0, len(plain) - width))
    shown = plain[start : start + width]
    marked = "".join(_marked(shown, asked)) if asked else esc(shown)
    head, tail = "…" if start else "", "…" if start + width < len(plain) else ""
    return SafeString(f"{head}{marked}{tail}")  # every part was escaped where it was put in


@lru_cache(maxsize=8)  # one page asks for the same words thirty times
def _asked(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the words, the longest first."""
    wanted = sorted({word for word in words if word}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, wanted)), re.IGNORECASE) if wanted else None


def _marked(text: str, asked: re.Pattern[str]) -> Iterator[str]:
    last = 0
    for found in asked.finditer(text):
        yield f"{esc(text[last : found.start()])}<mark>{esc(found[0])}</mark>"
        last = found.end()
    yield esc(text[last:])
