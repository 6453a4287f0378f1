"""Which papers a procedure has: told by its room when Django starts, as folds are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Paper, Shape

OTHERS = "others"
"""The key of what concerns nobody who is a party."""


class Volume(StrEnum):
    """To which part of the case file a paper belongs (settled 45): 正卷 is shown to whoever may read the file.

    No text at hand says which paper is of which: it is custom (status 3P), to be confirmed by the legal office.
    """

    MAIN = "正卷"
    SIDE = "副卷"


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper of one procedure; `code` is that of its document number and stands in its address.

    entries: the entries that give such a paper each. make: the paper of one of them, or `Incomplete`.
    numbered: its number is taken when it is issued; False where an act states it. unnumbered: it never has one.
    stage: under which heading it is listed. required: what the law or its form asks of it, whoever lays it out.
    concerns: whom the paper of an entry concerns, where its entry has no copy a party: a party, or `OTHERS`.
    spoken: what it says besides where it is there; a template may say it, and lacks nothing without.
    became: what became of it after it was made, for the contents of a case file; "" nothing.
    tells: it tells a party what is held against it, so that from it on the party reads the evidence (行政处罚法 44, 64).
    inner: acts whose entries give one and are not told for it: a form is handed out with them, or a record begins with them.
    """

    code: str
    title: str
    entries: Callable[[CaseFile], Sequence[int]]
    make: Callable[[CaseFile, int], Paper]
    numbered: bool = True
    unnumbered: bool = False
    shape: Shape = Shape.FORM
    volume: Volume = Volume.MAIN
    stage: str = ""
    required: tuple[Content, ...] = ()
    spoken: tuple[Content, ...] = ()
    concerns: Callable[[CaseFile, int], str] | None = None
    became: Callable[[CaseFile, int], str] | None = None
    tells: bool = False
    inner: frozenset[str] = frozenset()

    @property
    def statutory(self) -> tuple[Content, ...]:
        """Of what is required, what an article asks for."""
        return tuple(content for content in self.required if content.basis is not None)


_KINDS: dict[str, tuple[PaperKind, ...]] = {}


def register(procedure: str, kinds: tuple[PaperKind, ...]) -> None:
    """Called once by each room; a second, different set is a mistake."""
    if _KINDS.setdefault(procedure, kinds) != kinds:
        raise ValueError(f"procedure {procedure} has two sets of papers")


def all_kinds() -> tuple[tuple[str, PaperKind], ...]:
    """Every kind with its procedure, in the order of the procedures' codes."""
    return tuple((code, kind) for code in sorted(_KINDS) for kind in _KINDS[code])


def kinds_of(procedure: str) -> tuple[PaperKind, ...]:
    """The papers of a procedure; none where its room has none."""
    return _KINDS.get(procedure, ())
