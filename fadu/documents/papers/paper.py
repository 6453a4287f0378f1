"""One paper (文书) as a value: what stands on it, in which order. Pages and Word files are drawn from it alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fadu.kernel.errors import BadInput

MARK = "FADU:P"
"""What the square of a paper begins with; capitals, so that it stands in the narrow mode of a QR code."""


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
    be handed over yet, "" where it may.
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

    @property
    def mark(self) -> str:
        """What its square says: matter, kind and entry."""
        return f"{MARK}:{self.matter}:{self.kind.replace('_', '-').upper()}:{self.n}"

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.title}{self.number}" if self.number else f"{self.title}（未编号）"


@dataclass(frozen=True)
class Marked:
    """Which paper a square names."""

    matter: str
    kind: str
    n: int


def read_mark(text: str) -> Marked:
    """The paper of a scanned square; BadInput where the square is none of ours."""
    parts = text.strip().split(":")
    whole = len(parts) == 5 and ":".join(parts[:2]) == MARK
    if not whole or not parts[4].isdecimal() or not parts[4].isascii():
        raise BadInput("不是本系统文书的二维码", todo="请扫文书右上角的二维码")
    return Marked(parts[2], parts[3].replace("-", "_").lower(), int(parts[4]))
