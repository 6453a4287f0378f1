"""The signed or sealed copies of a matter's papers as a case file holds them: the one that stands, and those before it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from fadu.casefile import former
from fadu.casefile.piece import Stored
from fadu.casefile.selectors import Issued
from fadu.documents.models import StoredFile
from fadu.evidence.catalogue.selectors import types_of
from fadu.matters.lines import Line
from fadu.publication.serving.models import Delivery

Key = tuple[str, int]
"""Kind and entry of a paper."""


@dataclass(frozen=True)
class Former:
    """A version in whose place another stands, or that was made void. stored: None where its file is gone."""

    number: int
    paper_number: str
    note: str
    stored: Stored | None
    served: frozenset[str]


@dataclass(frozen=True)
class Copies:
    """The copies by the paper they are of, the newest first, and how they were served."""

    held: Mapping[Key, Sequence[Issued]]
    known: Mapping[str, StoredFile]
    deliveries: Sequence[Delivery]

    @classmethod
    def of(
        cls, copies: Sequence[Issued], there: Collection[str], deliveries: Sequence[Delivery]
    ) -> Copies:
        """Of all copies of a matter; `there`: the digests whose files are in the store."""
        held: dict[Key, list[Issued]] = {}
        for one in copies:
            held.setdefault(one.paper, []).append(one)
        known = types_of([one.sha256 for one in copies])
        return cls(held, {id: row for id, row in known.items() if id in there}, deliveries)

    def stored(self, paper: Key) -> Stored | None:
        """The copy of a paper that stands, where its file is there."""
        one = self._standing(paper)
        return self._file(one) if one else None

    def note(self, paper: Key, procedure: str, lines: Sequence[Line]) -> str:
        """What is noted beside the copy that stands: which version of several, and by which template it was made."""
        one, versions = self._standing(paper), [held.version for held in self.held.get(paper, ())]
        if one is None:
            return ""
        if len(versions) == 1:
            return one.template
        served = former.served(versions, procedure, lines, self.deliveries)
        told = former.note_of(one.version, versions), served.note(one.version.number), one.template
        return "；".join(filter(None, told))

    def former(self, paper: Key, procedure: str, lines: Sequence[Line]) -> list[Former]:
        """The other versions of a paper, the newest first."""
        held = self.held.get(paper, ())
        if all(one.standing for one in held):
            return []
        versions = [one.version for one in held]
        served = former.served(versions, procedure, lines, self.deliveries)
        return [
            Former(
                one.version.number, one.version.paper_number,
                "；".join(filter(None, (former.note_of(one.version, versions), served.note(one.version.number), one.template))),
                self._file(one), served.parties(one.version.number),
            )
            for one in held if not one.standing
        ]  # fmt: skip

    def _standing(self, paper: Key) -> Issued | None:
        return next((one for one in self.held.get(paper, ()) if one.standing), None)

    def _file(self, one: Issued) -> Stored | None:
        row = self.known.get(one.sha256)
        return Stored(one.sha256, row.size, row.type, one.register, one.n) if row else None
