"""Templates as the legal office would bring them: the product's own, changed in one place."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx

from fadu.documents.papers.contents import Content
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Shape
from fadu.documents.templating.shipped import shipped
from fadu.law.instruments import APL

FACTS = Content("违法事实", "调查终结", APL.art(59, par=1, item=2))
KIND = PaperKind(
    "decision", "行政处罚决定书", lambda file: (), lambda file, n: None, shape=Shape.OFFICIAL
)  # type: ignore[arg-type,return-value]
PLAIN = PaperKind(
    "order",
    "责令限期整改指令书",
    lambda file: (),
    lambda file, n: None,
    shape=Shape.OFFICIAL,
    required=(FACTS,),
)  # type: ignore[arg-type,return-value]


def changed(kind: PaperKind, *lines: str, without: str = "") -> bytes:
    """The shipped template with lines more at its end; `without`: paragraphs with these words taken out."""
    document = docx.Document(BytesIO(shipped(kind)))
    for paragraph in document.paragraphs:
        if without and without in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def bare(*lines: str, kind: PaperKind = KIND) -> bytes:
    """Only these lines, under the head with its square."""
    document = docx.Document(BytesIO(shipped(kind)))
    for block in list(document.element.body)[:-1]:
        document.element.body.remove(block)
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def packed(data: bytes, **parts: bytes) -> bytes:
    """The package with parts put in or replaced; `__` stands for / and `_dot_` for a point."""
    named = {key.replace("__", "/").replace("_dot_", "."): value for key, value in parts.items()}
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in named:
                new.writestr(name, old.read(name))
        for name, value in named.items():
            new.writestr(name, value)
    return out.getvalue()
