"""Versions of a paper that another took the place of, or that were made void: they went out, so they stay in the file (原版本).

Court, reviewer and archive take each of them; a party those that were served on it, beside the newer one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.kernel.zone import day_of
from fadu.matters.lines import Line
from fadu.publication.serving.consents import SERVINGS
from fadu.publication.serving.models import Delivery, DeliveryState

ALL = ""
"""Who stands for every party whom the paper concerns."""
SERVED, GONE = "送达的版本", "理由已依法删除"


def note_of(one: DocumentVersion, held: Sequence[DocumentVersion]) -> str:
    """What is noted beside a version of a paper: which it is of several, what took its place, and why."""
    if one.state == VersionState.VOID:
        return f"第{one.number}版，已作废，理由：{_said(one.void_why)}"
    after = next((later for later in held if later.number == one.number + 1), None)
    if one.state == VersionState.REPLACED and after is not None:
        return f"第{one.number}版，已由第{after.number}版替换，理由：{_said(after.reason)}"
    return f"第{one.number}版" if len(held) > 1 else ""


def _said(why: str | None) -> str:
    return GONE if why is None else why


@dataclass(frozen=True)
class Served:
    """On whom each version of one paper was served, by its number, `ALL` whom the paper concerns. told: whether anything says
    how papers of the kind are served; where nothing does, each version that went out may have been.
    """

    on: Mapping[int, frozenset[str]]
    told: bool

    def parties(self, number: int) -> frozenset[str]:
        """Who takes a version along."""
        return self.on[number] if self.told else frozenset((ALL,))

    def note(self, number: int) -> str:
        """That a version is one that was served."""
        return SERVED if self.on[number] else ""


def served(
    held: Sequence[DocumentVersion], procedure: str, lines: Sequence[Line], deliveries: Iterable[Delivery]
) -> Served:  # fmt: skip
    """How the versions of one paper (`held`, one at least) were served: electronically, with an entry that carries the copy, or
    as an act of service says, which means the version that had been filed by then, the first where none had.
    """
    found: dict[int, set[str]] = {one.number: set() for one in held}
    kind, entry = held[0].kind, held[0].entry
    for sent in deliveries:
        same = (sent.kind, sent.entry) == (kind, entry) and sent.number in found
        if same and (sent.state == DeliveryState.SERVED or sent.opened is not None):
            found[sent.number].add(sent.party)
    serving = SERVINGS.get(procedure)
    acts = serving.served_by(kind) if serving else frozenset()
    paper = next((one for one in lines if one.n == entry), None)
    for line in lines:
        if paper and line.act in acts and line.key == paper.key and line.at >= paper.at:
            found[_standing(held, line)].add(ALL)
        carried = {one["sha256"] for one in line.files}
        for one in held:
            if one.sha256 in carried:
                found[one.number].add(ALL)
    known = bool(acts) or any(found.values())
    return Served({number: frozenset(parties) for number, parties in found.items()}, known)


def _standing(held: Sequence[DocumentVersion], line: Line) -> int:
    """The version that had been filed on the day of an act; the first where none had."""
    day = day_of(line.at)
    filed = [one.number for one in held if day_of(one.issued) <= day]
    return max(filed, default=min(one.number for one in held))
