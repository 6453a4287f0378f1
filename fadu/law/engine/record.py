"""What goes into a marking (records) and what comes out of it (reasons, debts)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.periods import Deadline
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.rule import Rule

DEPARTURE = "departure_reason"  # the fact that permits leaving a soft rule (一般、原则上)


@dataclass(frozen=True)
class Actor:
    """One person of a record: opaque id, the capacity in which they act, certificate number."""

    person: str
    role: str
    certificate: str = ""


@dataclass(frozen=True)
class Record:
    """One act as recorded. `n` is its number in the matter, -1 while it has none.

    `at` is an aware instant; with `day_only` it is 0:00 in Shanghai of a day whose hour is unknown.
    `noted` is when it was recorded: a review judges it by the calendar and parameters known then.
    """

    act: str
    at: datetime
    key: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    who: tuple[Actor, ...] = ()
    n: int = -1
    day_only: bool = False
    noted: datetime | None = None


@dataclass(frozen=True)
class Reason:
    """One thing that stands against an act, or that a log shows to be broken.

    kind: unknown, closed, done, needs, waits, early, differs, barred, role, officers, certificate,
    facts, empty, parameter, lapse, over (an extension of what has run out); in a review also late, overdue and open; desk and under of the way by which an act comes to the one door (matters/ways.py), which no definition knows.
    until: when waiting alone helps, the first instant at which it will have helped; for late and
    overdue the end of the period. soft: may be departed from with the fact `departure_reason`.
    """

    kind: str
    act: str
    key: str
    message: str
    cite: str = ""
    until: datetime | None = None
    soft: bool = False
    todo: str = ""
    citations: tuple[Citation, ...] = ()
    rule: Rule | None = None

    def __str__(self) -> str:
        return f"{self.message}（{self.cite}）" if self.cite else self.message


@dataclass(frozen=True)
class Owed:
    """One act still to be done; `ends` are its running periods, the earliest first.

    An end is a `Deadline` where days count and an instant where hours do. `at` is the instant at
    which the first of them is over, None without a period or while the periods are stopped.
    """

    act: str
    key: str
    ends: tuple[tuple[Deadline | datetime, Rule], ...] = ()
    at: datetime | None = None
    paused: bool = False
    rules: tuple[Rule, ...] = ()


class Blocked(Refused):
    """A refusal by the procedure (程序不允许); `reasons` says everything that stands against it."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(
            _joined(r.message for r in reasons),
            basis=_joined(r.cite for r in reasons),
            todo=_joined(r.todo for r in reasons),
        )


def _joined(texts: Iterable[str]) -> str:
    kept = list(dict.fromkeys(t for t in texts if t))
    return "；".join([*(t.rstrip("。") for t in kept[:-1]), *kept[-1:]])
