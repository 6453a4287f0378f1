"""A paper read as a whole, and what is missed when a fact of its entries is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.documents.papers.paper import Field, Paper

Make = Callable[[CaseFile, int], Paper]


def said(paper: Paper) -> str:
    """Every word of a paper."""
    blocks = (f"{b.title}：{b.text}" if isinstance(b, Field) else b.text for b in paper.blocks)
    return "\n".join([*blocks, *(f"{s.title}：{s.text}" for s in paper.signatures)])


def without(file: CaseFile, act: str, fact: str, value: object = "") -> CaseFile:
    """The file as it would be if no entry of an act stated a fact; None: erased."""
    lines = (
        replace(line, facts={**line.facts, fact: value}) if line.act == act else line
        for line in file.lines
    )
    return replace(file, lines=tuple(lines))


def missed(file: CaseFile, make: Make, n: int) -> list[tuple[str, str, str]]:
    """What a paper is refused for: content, who provides it, the article."""
    try:
        make(file, n)
    except Incomplete as lacks:
        return [
            (m.content.title, m.why or m.content.given_by, str(m.content.basis or ""))
            for m in lacks.missing
        ]
    return []
