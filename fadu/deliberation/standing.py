"""How a matter stands towards its review or discussion: what is against it, how long is left, which papers it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fadu.deliberation.kinds import Reviewed, act_of
from fadu.kernel.periods import Deadline
from fadu.kernel.zone import day_of
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Blocked, Reason, Record
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.versions import procedure

AGAINST = ("needs", "waits", "early", "closed", "done", "unknown")
"""Kinds of reasons that come from the course of a matter, not from who would act or what would be stated."""


@dataclass(frozen=True)
class Document:
    """One entry of a matter as something to be read: its number, its document's name, its files."""

    n: int
    title: str
    files: tuple[str, ...] = ()  # digests

    def __str__(self) -> str:
        more = f"（附件{len(self.files)}件）" if self.files else ""
        return f"第{self.n + 1}条　{self.title}{more}"


def against(marking: Marking, act: str, key: str, at: datetime) -> list[Reason]:
    """What the course of a matter has against an act at an instant; empty where its turn has come."""
    found = marking.why(Record(act, at, key))
    return [one for one in found if one.kind in AGAINST and not one.soft]


def demand(marking: Marking, act: str, key: str, at: datetime) -> None:
    """`Blocked` names everything that comes before the act."""
    if found := against(marking, act, key, at):
        raise Blocked(found)


def waiting(marking: Marking, reviewed: Reviewed) -> list[str]:
    """The keys for which the review is owed ("" where it has none)."""
    return [one.key for one in marking.owed() if one.act == reviewed.act]


def last_day(marking: Marking, acts: Sequence[str], key: str) -> date | None:
    """The last day of the period that a decision runs against, for a key or for the whole matter."""
    ends = [
        end
        for one in marking.owed()
        if one.act in acts and one.key in ("", key) and not one.paused
        for end, _ in one.ends
    ]
    days = [end.due if isinstance(end, Deadline) else day_of(end) for end in ends]
    return min(days, default=None)


def documents(matter: Matter, lines: Iterable[Line], key: str = "") -> list[Document]:
    """The entries of a matter as papers, those about another party left out, in the order of the file."""
    acts = procedure(matter.procedure, digest=matter.digest).by_code
    found = []
    for line in lines:
        if line.corrected or (key and line.key and line.key != key and _of_party(acts, line)):
            continue
        known = acts.get(line.act)
        title = (known.document if known else "") or line.title
        files = tuple(file["sha256"] for file in line.files)
        found.append(Document(line.n, title, files))
    return found


def lacking(lines: Iterable[Line], reviewed: Reviewed, key: str = "") -> list[str]:
    """The pieces of a submission that no entry gives."""
    done = {line.act for line in lines if not line.corrected and line.key in ("", key)}
    return [
        piece.title
        for piece in reviewed.pack
        if (not piece.when or done & set(piece.when)) and not done & set(piece.acts)
    ]


def title_of(matter: Matter, code: str) -> str:
    """What an act of a matter is called."""
    return act_of(matter, code).title


def _of_party(acts: dict[str, Act] | object, line: Line) -> bool:
    known = acts.get(line.act) if isinstance(acts, dict) else None
    return known is None or known.each == "party"
