"""Citations in words: the design system shows them as they are until a face says where an article is to be read."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

Linker = Callable[[object], SafeString]

_LINKERS: list[Linker] = []


def register(linker: Linker) -> None:
    """Called once by the face that has pages of articles; another one is a mistake."""
    if _LINKERS not in ([], [linker]):
        raise ValueError("citations are linked already")
    _LINKERS[:] = [linker]


def cited(words: object) -> SafeString:
    """The words, with every citation led to its article where a face has registered."""
    return _LINKERS[0](words) if _LINKERS else conditional_escape(str(words))
