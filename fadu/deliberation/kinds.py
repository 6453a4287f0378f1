"""Which acts are legal reviews and which are discussions: told by each room when Django starts, as papers are.

A review or a meeting ends in an act of the procedure's own. What that act must state follows from the opinion or the
conclusion by the function its room gives; neither desk knows any procedure by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.matters.models import Matter
from fadu.matters.versions import procedure

LAWYER = "法律职业资格证"
"""The certificate that who reviews penalties for the first time must hold."""
APART = "曾参与本事项的调查办理，不能担任审核人"


@dataclass(frozen=True)
class Opinion:
    """What a reviewer has concluded: one of the register's conclusions, the words, the capacity; report: the digest of
    the opinion as a file, "" where the act carries none.
    """

    conclusion: str
    words: str
    qualified: str
    report: str = ""


@dataclass(frozen=True)
class Piece:
    """One part of what is sent for review: there where one of `acts` is on the record; where `when` is given, only a
    matter with one of those acts has it.
    """

    title: str
    acts: tuple[str, ...]
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reviewed:
    """An act by which a legal review ends.

    cite: without a review passed there is no decision; qualified: who reviews for the first time must have passed the
    examination, None where no article says so. period: the acts whose last day the review counts down to. inquiry: the
    acts whose doers may not review. facts: what the act states, `capacity` the one of them that says in which way the
    reviewer is qualified.
    """

    procedure: str
    act: str
    cite: Citation
    facts: Callable[[Opinion], Mapping[str, Any]]
    decides: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    inquiry: tuple[str, ...] = ()
    pack: tuple[Piece, ...] = ()
    qualified: Citation | None = None
    capacity: str = ""
    with_report: bool = False


@dataclass(frozen=True)
class Conclusion:
    """What a meeting has concluded on an item; minutes: the digest of its minutes as a file."""

    meeting: str  # what the meeting is called
    result: str
    words: str
    present: int
    dissent: bool
    minutes: str = ""


@dataclass(frozen=True)
class Discussed:
    """An act by which a collective discussion ends. results: what may be concluded, the first of them as proposed.

    recorded, record: the act by which the procedure has the discussion recorded as it was (如实记录), and what it states; "" and
    None where it has none.
    """

    procedure: str
    act: str
    cite: Citation
    results: tuple[str, ...]
    facts: Callable[[Conclusion], Mapping[str, Any]]
    decides: tuple[str, ...] = ()
    recorded: str = ""
    record: Callable[[Conclusion], Mapping[str, Any]] | None = None


_REVIEWED: dict[tuple[str, str], Reviewed] = {}
_DISCUSSED: dict[tuple[str, str], Discussed] = {}


def register(reviewed: Sequence[Reviewed] = (), discussed: Sequence[Discussed] = ()) -> None:
    """Called by each room when Django starts; a second, different declaration is a mistake."""
    for one in reviewed:
        if _REVIEWED.setdefault((one.procedure, one.act), one) != one:
            raise ValueError(f"review {one.procedure}.{one.act} is declared twice")
    for other in discussed:
        if _DISCUSSED.setdefault((other.procedure, other.act), other) != other:
            raise ValueError(f"discussion {other.procedure}.{other.act} is declared twice")


def reviewed_in(procedure: str) -> tuple[Reviewed, ...]:
    """The reviews of a procedure."""
    return tuple(one for (code, _), one in _REVIEWED.items() if code == procedure)


def discussed_in(procedure: str) -> tuple[Discussed, ...]:
    """The discussions of a procedure."""
    return tuple(one for (code, _), one in _DISCUSSED.items() if code == procedure)


def review_by(procedure: str, act: str) -> Reviewed | None:
    """The review that ends in an act; None where the act is none."""
    return _REVIEWED.get((procedure, act))


def discussion_by(procedure: str, act: str) -> Discussed | None:
    """The discussion that ends in an act; None where the act is none."""
    return _DISCUSSED.get((procedure, act))


def procedures_reviewed() -> tuple[str, ...]:
    """The procedures that have a review."""
    return tuple(dict.fromkeys(code for code, _ in _REVIEWED))


def procedures_discussed() -> tuple[str, ...]:
    """The procedures that have a collective discussion."""
    return tuple(dict.fromkeys(code for code, _ in _DISCUSSED))


def act_of(matter: Matter, code: str) -> Act:
    """An act of the version that a matter has pinned."""
    return procedure(matter.procedure, digest=matter.digest).act(code)
