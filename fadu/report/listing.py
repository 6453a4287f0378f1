"""A list on the official page (清单): title, what it is, a ruled table, lines to sign, agency and day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import docx

from fadu.documents import layout
from fadu.report import writer
from fadu.report.writer import Sheet


@dataclass(frozen=True)
class Listing:
    """What is listed; columns with their width in millimetres, 156 together; signers as they are printed."""

    sheet: Sheet
    words: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[str]]
    signers: Sequence[str] = ()


def listed(one: Listing) -> bytes:
    """The .docx file; the same list gives the same bytes."""
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    writer.describe(document, one.sheet)
    writer.entitle(document, one.sheet)
    opening = document.add_paragraph()
    layout.indent(opening)
    layout.dress(opening.add_run(one.words), layout.FANG_SONG)
    if one.rows:
        writer.ruled(document, one.columns, one.rows)
    if one.signers:
        document.add_paragraph()
    for signer in one.signers:
        line = document.add_paragraph()
        layout.indent(line)
        layout.dress(line.add_run(signer), layout.FANG_SONG)
    writer.sign(document, one.sheet)
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())
