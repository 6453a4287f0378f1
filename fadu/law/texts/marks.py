"""What begins a part of a law text: an article's number, a heading, an item, a point — mistyped ones too.

Official copies circulate with spaces inside a number (第一百二十八 条), dashes for 一 (第三十－条) and a look-alike for
第 (笫五十四条). They are read for what they are, and the mark says that it was mistyped.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from fadu.kernel.errors import BadInput
from fadu.kernel.numbers import han, parse_han

_FIRST = "[第笫苐]"
_DASHES = "\N{HYPHEN-MINUS}\N{HYPHEN}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}" \
    "\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{BOX DRAWINGS HEAVY HORIZONTAL}"  # fmt: skip
_ONE = {ord(dash): "一" for dash in _DASHES}
_ZERO = {ord(sign): "零" for sign in "〇○◯ＯO"}
_NUMERAL = rf"[零〇○◯ＯO一二两三四五六七八九十百千0-9０-９{re.escape(_DASHES)}\s]"
_BLANK = r"[^\S\n]"
_ORNAMENT = rf"{_BLANK}*(?:#{{1,6}}{_BLANK}*)?(?:\*\*|__|【)?"

_ARTICLE = re.compile(
    rf"{_FIRST}(?P<n>{_NUMERAL}{{1,16}}?)条(?:{_BLANK}*之{_BLANK}*(?P<bis>[一二三四五六七八九十{re.escape(_DASHES)}]{{1,3}})(?![一二三四五六七八九十百款项]))?"
    rf"(?:\*\*|__|】)?(?P<gap>{_BLANK}*[:：]?{_BLANK}*)"
)
_LIKE_AN_ARTICLE = re.compile(rf"{_FIRST}[^\s条。，；：、]{{1,9}}条(?=\s)")
_LEADING = re.compile(_ORNAMENT)
_NUMBERED = re.compile(
    rf"{_ORNAMENT}(?P<n>[零〇一二三四五六七八九十百]{{1,5}})(?P<gap>、{_BLANK}*)"
)
_HEADING = re.compile(
    rf"{_ORNAMENT}{_FIRST}(?P<n>{_NUMERAL}{{1,10}}?)(?P<unit>分编|编|章|节)(?:\*\*|__|】)?"
    rf"(?P<title>[^\n]*?)(?:\*\*|__|】)?\s*$"
)
_MARKDOWN = re.compile(rf"{_BLANK}*(?P<signs>#{{1,6}}){_BLANK}+(?P<title>\S[^\n]*?)\s*$")
_ITEM = re.compile(
    rf"\s*(?:[-*+]\s+)?[（(]\s*(?P<n>[零〇一二三四五六七八九十百{re.escape(_DASHES)}]{{1,4}})\s*[）)]\s*"
)
_POINT = re.compile(
    r"\s*(?:[（(]\s*(?P<a>\d{1,2})\s*[）)]|(?P<b>\d{1,2})\s*[．.、](?!\d)|(?P<c>[①-⑳]))\s*"
)

_REFERS = re.compile(r"[的规所至和或及与款项，、。；）)]")
_REFERS_FURTHER = re.compile(r"第[^\s条]{1,6}[款项]|规定的|的")
"""What follows an article's number where it is only named: 第五条规定, 第五条、第六条; behind a blank, 第二款 alone."""

LEVELS = {"编": 1, "分编": 2, "章": 3, "节": 4}


@dataclass(frozen=True)
class Mark:
    """An article's number where it begins: place in the line, and whether it is written as the law writes it."""

    start: int
    end: int  # behind the number and the blank after it
    number: int
    bis: int
    written: str
    spaced: bool  # a blank or a colon stands behind it
    named: bool  # what follows reads like a reference

    @property
    def caption(self) -> str:
        """The number as it ought to be written."""
        return caption(self.number, self.bis)

    @property
    def mistyped(self) -> bool:
        """Whether it stands there otherwise."""
        return self.written not in (self.caption, f"{self.number}、", f"{han(self.number)}、")


@dataclass(frozen=True)
class Heading:
    """编、分编、章、节, or a heading of another kind."""

    level: int
    title: str


def caption(number: int, bis: int = 0) -> str:
    """第一百三十四条之一."""
    return f"第{han(number)}条" + (f"之{han(bis)}" if bis else "")


def numeral(text: str) -> int | None:
    """A numeral as copies write it; None where it is none, or zero."""
    plain = "".join(
        unicodedata.normalize("NFKC", sign) if sign.isdecimal() else sign for sign in text
    )
    plain = re.sub(r"\s", "", plain)
    if plain.isascii() and plain.isdecimal():
        return int(plain) or None
    try:
        return parse_han(plain.translate(_ONE | _ZERO)) or None
    except BadInput:
        return None


def article_at(line: str) -> Mark | None:
    """The article that a line begins with."""
    lead = _LEADING.match(line)
    start = lead.end() if lead else 0
    found = _ARTICLE.match(line, start)
    return _mark(found, line) if found else None


def articles_in(line: str, start: int) -> list[Mark]:
    """Articles that may begin inside a line: behind the end of a sentence or a blank."""
    found = [_mark(m, line) for m in _ARTICLE.finditer(line, start) if _opens(line, m.start())]
    return [mark for mark in found if mark is not None and mark.spaced]


def unreadable_at(line: str) -> str:
    """What looks like an article's number at a line's beginning and cannot be read; "" otherwise."""
    lead = _LEADING.match(line)
    found = _LIKE_AN_ARTICLE.match(line, lead.end() if lead else 0)
    return found[0] if found and article_at(found[0]) is None else ""


def numbered_at(line: str) -> Mark | None:
    """The paragraph of a document that counts 一、二、三、 instead of articles."""
    found = _NUMBERED.match(line)
    number = numeral(found["n"]) if found else None
    if not found or number is None:
        return None
    return Mark(
        found.start("n"), found.end(), number, 0, f"{found['n']}、", spaced=True, named=False
    )


def heading_at(line: str) -> Heading | None:
    """The heading that is the whole line."""
    found = _HEADING.match(line)
    if found and len(found["title"]) <= 40 and not re.search("[。；，]", found["title"]):
        number = numeral(found["n"])
        if number is not None:
            title = _closed(found["title"])
            return Heading(LEVELS[found["unit"]], f"第{han(number)}{found['unit']} {title}".strip())
    other = _MARKDOWN.match(line)
    return Heading(len(other["signs"]), _closed(other["title"])) if other else None


def item_at(line: str) -> tuple[int, int] | None:
    """（四）at a line's beginning: its number, and where its words begin."""
    found = _ITEM.match(line)
    number = numeral(found["n"]) if found else None
    return (number, found.end()) if found and number else None


def items_in(text: str) -> list[tuple[int, int]]:
    """Items run on inside one line, behind a colon or the end of the one before: (where, number)."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(
        r"(?<=[：:；;。])\s*[（(]\s*([一二三四五六七八九十]{1,4})\s*[）)]", text
    ):
        number = numeral(match[1])
        if number == len(found) + 1:
            found.append((match.start(), number))
    return found if len(found) > 1 else []


def point_at(line: str) -> bool:
    """Whether a line begins with 1． or （1） or ①: a point (目) of an item."""
    return _POINT.match(line) is not None


def _opens(line: str, place: int) -> bool:
    before = line[:place]
    return bool(before) and (before[-1].isspace() or before[-1] in "。；！？”』」）)")


def _mark(found: re.Match[str], line: str) -> Mark | None:
    number = numeral(found["n"])
    bis = numeral(found["bis"]) if found["bis"] else 0
    if number is None or bis is None:
        return None
    rest = line[found.end() :].rstrip("\n")
    written = re.sub(r"(?:\*\*|__|】)$", "", line[found.start() : found.start("gap")])
    spaced = bool(found["gap"]) or not rest.strip()
    named = _REFERS_FURTHER.match(rest) or (not spaced and _REFERS.match(rest))
    return Mark(found.start(), found.end(), number, bis, written, spaced, bool(named))


def _closed(title: str) -> str:
    """A heading's words without the blanks that set them apart: 总　则."""
    words = title.strip().strip("*_")
    return re.sub(r"(?<=[一-鿿])\s+(?=[一-鿿])", "", words) if len(words) <= 12 else words
