"""The variables of a kind of paper: what a template may say, where each comes from, and which of them it must say.

A kind that declares nothing has the wholes that every paper has: its grid, its text, its signatures. What it declares
(`PaperKind.required`) and what the law asks of its title (`statutory`) can be said one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.documents.papers.contents import Content, Said
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Field, Paper, Prose, Shape
from fadu.documents.templating import statutory
from fadu.law.vocabulary.instrument import Citation
from fadu.ui.formats import long_day

TEXT, LIST = "文字", "清单"
BODY, GRID, SIGNS = "正文", "表格", "签名"
AGENCY, DAY, NUMBER, SEAL = "机关", "日期", "文书编号", statutory.SEAL
SQUARE = "文书二维码"
"""What the picture in a template is called that is replaced by the square of the paper."""
HEADING, FLUSH, PLAIN = "标题", "顶格", "正文"
PHRASE = "用语_"
_SIGN = re.compile(r"[^\w]+")
_BRACKETS = re.compile(r"（[^）]*）")
_OUTSIDE = frozenset({SEAL, SIGNS})
_SAME = {"行政机关名称": AGENCY, "决定日期": DAY}
"""Contents that the name of the agency and the day say, which stand under the text."""


@dataclass(frozen=True)
class Variable:
    """One variable: its name in the template, what it is, who provides it, the article that asks for it.

    parts: how many names a loop over it takes; 0 for a text.
    """

    name: str
    kind: str
    about: str
    given_by: str
    basis: Citation | None = None
    parts: int = 0


COMMON = (
    Variable(AGENCY, TEXT, "作出文书的机关", "机构登记"),
    Variable("文书名称", TEXT, "文书的名称", "文种"),
    Variable(NUMBER, TEXT, "文书的编号，没有取号的写明未编号", "文书编号"),
    Variable(DAY, TEXT, "文书的日期，由个人签署的为空", "台账"),
    Variable(GRID, LIST, "表格各行：名称、内容", "台账", parts=2),
    Variable(BODY, LIST, "正文各段：样式（标题、顶格、正文）、文字", "台账", parts=2),
    Variable(SIGNS, LIST, "签名各行：由谁签、已知的内容", "台账", parts=2),
    Variable(SEAL, TEXT, "盖章的位置", "盖章"),
    Variable("说明", TEXT, "页尾的说明，如一式两份", "文种"),
    Variable("草稿", TEXT, "还不能交付的原因，能交付的为空", "台账"),
)


def named(title: str) -> str:
    """How a content is called in a template: its title without what stands in brackets, and without signs."""
    return _SIGN.sub("", _BRACKETS.sub("", title))


def contents_of(kind: PaperKind) -> tuple[Content, ...]:
    """What can be said one by one: what the kind declares, and what the law asks of its title beside that.

    Where the kind itself says what the law asks for, only what stands outside of its text is added: seal, signature.
    """
    asked = statutory.contents_of(kind.title)
    if kind.statutory:
        asked = tuple(one for one in asked if one.title in _OUTSIDE)
    return (*kind.required, *kind.spoken, *asked)


def variables_of(kind: PaperKind) -> tuple[Variable, ...]:
    """Every variable of a kind, the common ones first; each name once."""
    found = {one.name: one for one in COMMON}
    for one in contents_of(kind):
        if one.title != statutory.AGENCY_AND_DAY:
            name = named(one.title)
            made = Variable(name, TEXT, one.title, one.given_by, one.basis)
            found[name] = found.get(name, made)
    return tuple(found.values())


@dataclass(frozen=True)
class Lacking:
    """A content that a template does not say."""

    content: Content

    def __str__(self) -> str:
        basis = f"，{self.content.basis}" if self.content.basis else ""
        return f"{self.content.title}（变量 {{{{ {named(self.content.title)} }}}}{basis}）"


def lacking(kind: PaperKind, used: Iterable[str]) -> tuple[Lacking, ...]:
    """What a template that uses these variables would leave out of what must be said."""
    said = set(used)
    whole = BODY in said and (kind.shape is Shape.OFFICIAL or GRID in said)
    missing = [one for one in contents_of(kind) if not _is_said(one, said, whole=whole)]
    return tuple(Lacking(one) for one in missing if one.basis is not None)


def _is_said(one: Content, said: set[str], *, whole: bool) -> bool:
    if one.title == statutory.AGENCY_AND_DAY:
        return {AGENCY, DAY} <= said
    own = named(one.title)
    if own in said or _SAME.get(own) in said:
        return True
    # seal, signature, name of the agency and day stand outside of what the product writes as text
    return whole and own not in {*_OUTSIDE, *_SAME, AGENCY, DAY}


def values(
    kind: PaperKind, paper: Paper, said: Sequence[Said], phrases: Mapping[str, str]
) -> dict[str, Any]:
    """What each variable says in one paper; a content that is not there is "" (and refused where it is used)."""
    told: dict[str, Any] = dict(phrases)
    for content in contents_of(kind):
        told[named(content.title)] = _words(content, said)
    return told | {
        AGENCY: paper.agency,
        "文书名称": paper.title,
        NUMBER: paper.number_line,
        DAY: long_day(paper.day) if paper.day else "",
        GRID: [
            (one.title, one.text or "\n" * (one.lines - 1))
            for one in paper.blocks
            if isinstance(one, Field)
        ],
        BODY: [pair for one in paper.blocks if isinstance(one, Prose) for pair in _lines(one)],
        SIGNS: [(one.title, one.text) for one in paper.signatures],
        SEAL: paper.seal or "（印章）",
        "说明": paper.note,
        "草稿": paper.draft,
    }


def _lines(block: Prose) -> list[tuple[str, str]]:
    style = HEADING if block.heading else FLUSH if block.flush else PLAIN
    return [(style, line) for line in block.text.split("\n")]


def _words(content: Content, said: Sequence[Said]) -> str:
    """The words stated under the same title; else all that were stated for the same place of the law."""
    own = [words for one, words in said if one.title == content.title]
    own = own or [words for one, words in said if one.title.startswith(content.title)]
    if not own and content.basis is not None:
        places = set(content.basis.refs)
        own = [words for one, words in said if one.basis and places & set(one.basis.refs)]
    return "；".join(dict.fromkeys(words.rstrip("。；") for words in own))
