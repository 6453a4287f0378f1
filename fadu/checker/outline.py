"""The outline of a report (层次序数): headings 一、（一）1. and the sections they open."""

import re
from dataclasses import dataclass

from fadu.checker.numbers import han_value

_LEVELS = (
    (1, re.compile(r"^([一二三四五六七八九十]{1,3})、")),
    (2, re.compile(r"^（([一二三四五六七八九十]{1,3})）")),
    (3, re.compile(r"^(\d{1,2})(?:\.(?!\d)|、)")),
    (4, re.compile(r"^（(\d{1,2})）")),
)
_ARTICLE = re.compile(r"^第[零一二三四五六七八九十百]+[章节条]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading: paragraph index, level 1–4, its number, and where its words begin."""

    paragraph: int
    level: int
    number: int
    text_at: int


def heading_of(paragraph: int, text: str) -> Heading | None:
    """The numbered heading that opens a paragraph's view, if one does."""
    for level, pattern in _LEVELS:
        match = pattern.match(text)
        if match:
            value = han_value(match[1]) if level <= 2 else int(match[1])
            return Heading(paragraph, level, value, match.end()) if value else None
    return None


def opens_article(text: str) -> bool:
    """Whether a paragraph opens an article or chapter of an instrument (第三条)."""
    return bool(_ARTICLE.match(text))
