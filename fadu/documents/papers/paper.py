"""One paper (文书) as a value: what stands on it, in which order. Pages and Word files are drawn from it alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fadu.kernel.errors import BadInput

MARK = "FADU:P"
"""What the square of a paper begins with; capitals, so that it stands in the narrow mode of a QR code."""


SEAL = "（印章）"
"""The place of the seal, of every page that the agency signs."""
_MARK = re.compile(
    rf"{MARK}:([0-9A-Z]{{26}}):([A-Z-]{{1,20}}):(?:([0-9]{{1,6}})|([0-9]{{4}}-[1-9][0-9]{{0,8}}))"
    r"(?::([1-9][0-9]{0,3})/([1-9][0-9]{0,3}):([A-Z2-7]{6}))?"
)
_NUMBER = re.compile(r"〔([0-9]{4})〕([1-9][0-9]{0,8})号$")


class Shape(StrEnum):
    """How a paper is set: as an official page of 22 lines, or as a form whose lines stand closer."""

    OFFICIAL = "official"
    FORM = "form"


@dataclass(frozen=True)
class Field:
    """A row of the grid: its label, and what is filled in ("" leaves room for a pen)."""

    title: str
    text: str = ""
    lines: int = 1  # of room, where nothing is filled in


@dataclass(frozen=True)
class Prose:
    """A paragraph; a heading stands alone in its line, whom it is addressed to (`flush`) without an indent."""

    text: str
    heading: bool = False
    flush: bool = False


Block = Field | Prose


@dataclass(frozen=True)
class Signature:
    """A line to be signed: whose, and what is already known of it ("" leaves it to the pen)."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class Paper:
    """One paper of one matter. `n`: the entry it is made from; `kind`: the slug of its kind.

    agency signs on `day`; a form that is signed by persons alone names no day. `draft`: why it may not
    be handed over yet, "" where it may. `seal`: what marks the place of the seal. `unnumbered`: it never has a number.
    """

    matter: str
    kind: str
    n: int
    title: str
    agency: str
    number: str
    shape: Shape
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...] = ()
    day: date | None = None
    note: str = ""
    draft: str = ""
    seal: str = ""
    unnumbered: bool = False

    @property
    def number_line(self) -> str:
        """What stands where the number does."""
        return self.number or ("" if self.unnumbered else "（未编号）")

    @property
    def mark(self) -> str:
        """What its square says: matter, kind and entry."""
        return f"{_head(self.matter, self.kind)}:{self.n}"

    def mark_of(self, page: int, pages: int, facts: str) -> str:
        """What the square of one page says: also which page of how many, and the short digest of what the print says."""
        return f"{self.mark}:{page}/{pages}:{facts}"

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.title}{self.number_line}"


@dataclass(frozen=True)
class Marked:
    """Which paper a square names: by its entry, or where it was printed before there was one (n = -1) by the
    year and serial of its number.

    page, pages, facts: which page of how many, and the short digest of what the print said; 0 and "" of a square that
    names the paper alone: Word and browsers break their pages themselves, and so did prints before there were any.
    """

    matter: str
    kind: str
    n: int
    serial: str = ""
    page: int = 0
    pages: int = 0
    facts: str = ""

    @property
    def paper(self) -> tuple[str, str, int]:
        """The paper, whichever page and print."""
        return self.matter, self.kind, self.n

    def numbers(self, text: str) -> bool:
        """Whether it names the paper that bears a document number."""
        return bool(self.serial) and self.serial == _serial(text)

    def names(self, paper: Paper) -> bool:
        """Whether it stands on this paper."""
        same = (self.matter, self.kind) == (paper.matter, paper.kind)
        return same and (self.n == paper.n or self.numbers(paper.number))


def mark_of_number(matter: str, kind: str, text: str) -> str:
    """What the square of a paper says that is printed under a number taken along, before its entry stands."""
    return f"{_head(matter, kind)}:{_serial(text)}"


def _head(matter: str, kind: str) -> str:
    return f"{MARK}:{matter}:{kind.replace('_', '-').upper()}"


def _serial(text: str) -> str:
    """Year and serial of a document number: 2026-12; "" where it is none of ours."""
    found = _NUMBER.search(text)
    return "-".join(found.groups()) if found else ""


def read_mark(text: str) -> Marked:
    """The paper of a scanned square; BadInput where the square is none of ours."""
    found = _MARK.fullmatch(text.strip())
    if found is None:
        raise BadInput("不是本系统文书的二维码", todo="请扫文书右上角的二维码")
    matter, kind, n, serial, page, pages, facts = found.groups()
    code = kind.replace("-", "_").lower()
    return Marked(
        matter,
        code,
        int(n) if n else -1,
        serial or "",
        int(page or 0),
        int(pages or 0),
        facts or "",
    )
