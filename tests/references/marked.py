"""The rows of the references that carry V2, P, U or “parameter”, and where this product keeps each of them.

`marked.tsv`: reference, section, row (`*`: every other row of the section), and what became of it:

parameter CODE…  a dated parameter; limit KEY…  a period of the table that carries its status;
library CODE  entries of a library; catalogue  the penalty catalogue; yaml  the machine-readable twin;
text  a question to a text that is wanted or registered; step  a step without a value: never a gate of the
product, addable by the bureau; figure  a rate shown with its two numbers; document  a form of a document;
code  a coding standard; counting  how a law counts, with its own status; legend  says what the marks mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKED = re.compile(r"\b(V2|P|U|3P)\b|VERIFIED-3P|UNVERIFIED|[Pp]arameter")
SECTION = re.compile(r"#+ ([0-9A-Z]+(?:\.[0-9]+)?)\b")
CELL = re.compile(r"\|\s*(?:\*\*)?`?([^|`*]+?)`?(?:\*\*)?\s*(?:[×|/].*)?\|")
DOUBT = re.compile(r"(\d+\.) ")
REFERENCES = ("enforcement", "governance", "corrections")
TABLE = Path(__file__).with_name("marked.tsv")
WIDTH = 24  # of a sentence that stands for its row


@dataclass(frozen=True)
class Row:
    """One marked row: where it stands and what it is called there."""

    reference: str
    section: str
    name: str


def marked(folder: Path) -> Iterator[Row]:
    """Every marked row of the references in `folder`, in their order."""
    for reference in REFERENCES:
        section = ""
        for line in (folder / f"{reference}.md").read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                head = SECTION.match(line)
                section = head[1] if head else section
            elif reference == "corrections" and section == "6" and (doubt := DOUBT.match(line)):
                yield Row(reference, section, doubt[1])
            elif MARKED.search(line):
                yield Row(reference, section, _name(line))


def kept() -> dict[Row, str]:
    """What became of each row, as the table has it."""
    found: dict[Row, str] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        reference, section, name, what = line.split("\t")
        row = Row(reference, section, name)
        if row in found:
            raise ValueError(f"the table says twice what became of {row}")
        found[row] = what
    return found


def became(row: Row, table: dict[Row, str]) -> str:
    """What became of a row; "" where the table does not say."""
    return table.get(row) or table.get(Row(row.reference, row.section, "*"), "")


def _name(line: str) -> str:
    cell = CELL.match(line)
    return (cell[1] if cell else re.sub(r"\s+", " ", line)[:WIDTH]).strip()
