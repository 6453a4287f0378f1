"""A paper as it reads, and what it misses once facts are taken out of its matter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.documents.papers.paper import Field, Paper

Make = Callable[[CaseFile, int], Paper]


def said(paper: Paper) -> str:
    """Every word of it."""
    return "\n".join(
        f"{b.title}：{b.text}" if isinstance(b, Field) else b.text for b in paper.blocks
    )


def missed(file: CaseFile, make: Make, n: int, *taken_out: str) -> list[str]:
    """The contents that are named once these facts (`act.fact`) are gone."""
    gone = {tuple(one.split(".")) for one in taken_out}
    lines = tuple(
        replace(x, facts={k: "" if (x.act, k) in gone else v for k, v in x.facts.items()})
        for x in file.lines
    )
    with pytest.raises(Incomplete) as lacks:
        make(replace(file, lines=lines), n)
    return [str(one) for one in lacks.value.missing]
