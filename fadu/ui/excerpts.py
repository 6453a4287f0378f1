"""A hit in context: the words around the first place where something was found, the found words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH = 90
"""Characters shown of a long text."""
_BEFORE = 24


def in_context(text: str, words: Iterable[str], width: int = WIDTH) -> SafeString:
    """The text, cut to the surroundings of the first of the words that stands in it; every word is marked."""
    plain = " ".join(text.split())
    wanted = sorted({w for w in words if w}, key=len, reverse=True)
    if not wanted:
        return conditional_escape(plain if len(plain) <= width else f"{plain[:width]}…")
    asked = re.compile("|".join(re.escape(w) for w in wanted), re.IGNORECASE)
    first = asked.search(plain)
    start = max(0, first.start() - _BEFORE) if first and len(plain) > width else 0
    start = min(start, max(0, len(plain) - width))
    shown = plain[start : start + width]
    head, tail = "…" if start else "", "…" if start + width < len(plain) else ""
    return format_html("{}{}{}", head, _marked(shown, asked), tail)


def _marked(text: str, asked: re.Pattern[str]) -> SafeString:
    parts, last = [], 0
    for found in asked.finditer(text):
        parts += [(text[last : found.start()], found[0])]
        last = found.end()
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", parts), text[last:])
