"""The words of a .docx block by block, also what stands in text boxes and tracked insertions; and of which paper it says it is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from fadu.documents.issued.edited import Block
from fadu.documents.kinds import BROKEN
from fadu.kernel.errors import BadInput

_SAID = {qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")}


def read_word(content: bytes) -> tuple[tuple[Block, ...], str]:
    """The blocks of a Word file that say something, and the mark of the paper it was made from ("" where it has none).

    BadInput where it cannot be opened.
    """
    try:
        document = docx.Document(io.BytesIO(content))
        body, sections = document.element.body, list(document.sections)
        marked = document.core_properties.comments or ""
        heads = [part._element for s in sections for part in (s.header, s.footer)]
    except (PackageNotFoundError, XMLSyntaxError, KeyError, *BROKEN) as broken:
        raise BadInput(
            "这份 Word 文件打不开", todo="请用系统导出的 Word 文件修改，存为 docx 后上传"
        ) from broken
    found = [*([] if body is None else _blocks(body)), *_edges(heads)]
    return tuple(found), marked


def _blocks(body: Any) -> Iterator[Block]:
    number = 0
    for one in body.iterchildren(qn("w:p"), qn("w:tbl"), qn("w:sdt"), qn("w:ins")):
        if one.tag == qn("w:tbl"):
            yield from _cells(one)
            continue
        for paragraph in one.iter(qn("w:p")):
            number += 1
            if text := _text(paragraph):
                yield Block(f"第{number}段", text)


def _cells(table: Any) -> Iterator[Block]:
    for n, row in enumerate(table.iter(qn("w:tr")), 1):
        cells = [
            "\n".join(filter(None, map(_text, c.iter(qn("w:p"))))) for c in row.iter(qn("w:tc"))
        ]
        label = cells[0] if cells else ""
        for k, text in enumerate(cells):
            if text:
                yield Block(f"表格“{label}”" if k and label else f"表格第{n}行", text)


def _edges(parts: list[Any]) -> Iterator[Block]:
    """Words of headers and footers: the paper as made has a square there, and none."""
    said = (_text(paragraph) for part in parts for paragraph in part.iter(qn("w:p")))
    yield from (Block("页眉、页脚", text) for text in dict.fromkeys(said) if text)


def _text(paragraph: Any) -> str:
    """The words of a paragraph as accepting all tracked changes would leave them."""
    return "".join(
        (one.text or "") if one.tag == qn("w:t") else "\t" if one.tag == qn("w:tab") else "\n"
        for one in paragraph.iter(*_SAID)
        if one.getparent().tag != qn("w:tabs")
    ).strip("\n")
