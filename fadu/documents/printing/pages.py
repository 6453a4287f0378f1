"""A paper as PDF: the official page or the closer form, page numbers and the small square on every page."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from hashlib import sha256

import orjson
from django.template.loader import render_to_string

from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Field, Paper, Signature
from fadu.documents.printing import engine
from fadu.documents.printing.engine import Attached, Shift

FACTS = "facts.json"
FORMAT = "fadu/paper/v1"
_BLANK = date(2000, 1, 1)  # of a form that names no day, so that its bytes stay the same


def printed(paper: Paper, shift: Shift | None = None) -> bytes:
    """The PDF to be printed, signed and sealed."""
    return engine.pdf(html_of(paper), shift=shift, marks=marks_of(paper))


def archived(paper: Paper, said: tuple[tuple[Content, str], ...] = ()) -> bytes:
    """The PDF/A-3u for archives, with what it says as JSON inside."""
    at = datetime.combine(paper.day or _BLANK, time(), tzinfo=UTC)
    facts = Attached(FACTS, facts_of(paper, said), f"{paper.title}的机器可读内容", at)
    return engine.pdf(
        html_of(paper), variant=engine.ARCHIVE, attached=(facts,), marks=marks_of(paper)
    )


def print_of(paper: Paper) -> str:
    """The short digest of what a paper says now, as the squares of its print carry it: 30 bits tell prints apart, and prove nothing."""
    return b32encode(sha256(facts_of(paper)).digest())[:6].decode()


def marks_of(paper: Paper) -> Callable[[int, int], str]:
    """What the square of each page says, by its number and how many there are."""
    said = print_of(paper)
    return lambda page, pages: paper.mark_of(page, pages, said)


def html_of(paper: Paper) -> str:
    """What is set; everything stands in it, so nothing is fetched."""
    context = {
        "paper": paper,
        "fields": [block for block in paper.blocks if isinstance(block, Field)],
        "prose": [block for block in paper.blocks if not isinstance(block, Field)],
        "stamp": (paper.day or _BLANK).isoformat(),
    }
    return render_to_string("documents/pdf.html", context)


def facts_of(paper: Paper, said: tuple[tuple[Content, str], ...] = ()) -> bytes:
    """What the paper says, for machines; `said`: its contents with the article that asks for each."""
    contents = [
        {"title": one.title, "article": str(one.basis) if one.basis else "", "text": text}
        for one, text in said
    ]
    told = {
        "format": FORMAT, "matter": paper.matter, "kind": paper.kind, "entry": paper.n, "title": paper.title,
        "agency": paper.agency, "number": paper.number, "day": paper.day.isoformat() if paper.day else "",
        "mark": paper.mark, "contents": contents, "blocks": [_block(block) for block in paper.blocks],
        "signatures": [_signature(one) for one in paper.signatures], "note": paper.note,
    }  # fmt: skip
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)


def _block(block: object) -> dict[str, str]:
    if isinstance(block, Field):
        return {"field": block.title, "text": block.text}
    return {"text": getattr(block, "text", "")}


def _signature(one: Signature) -> dict[str, str]:
    return {"title": one.title, "text": one.text}
