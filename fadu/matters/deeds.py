"""What is brought to the one door and what comes back: deeds, the hand that does them, outcomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypedDict

from fadu.kernel.errors import Behind
from fadu.law.engine.record import Actor
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger.record import Captured
from fadu.matters.scope import Place

REPIN = Act("repin", "转接")
"""The entry by which a running matter goes over to a newer version of its procedure; no act of law."""


@dataclass(frozen=True)
class Hand:
    """Time, law and chance of a request: nothing below reads them from the air.

    by: account and client that write (opaque); demo and tests name their own clock here.
    read_at: the log's size when people, roles and parties were read for this request; None where
    the caller brings its own.
    """

    law: LawView
    noted: datetime
    chance: Callable[[int], bytes]
    by: str
    read_at: int | None = None


class Page(TypedDict, total=False):
    """What every form of an act carries against overwriting and double sending.

    expected: position of the matter's newest entry as the page showed it, -1 for a matter that did
    not stand yet; if it has moved on, the act is refused (`Behind`).
    idem: the form's own key; the same key twice answers with the first result.
    """

    expected: int | None
    idem: str


@dataclass(frozen=True)
class Sent:
    """Who sends, when, and against double submission: the position they saw and the form's own key."""

    who: Sequence[Actor]
    hand: Hand
    at: datetime
    expected: int | None = None
    idem: str = ""


def demand_shown(expected: int | None) -> int:
    """The position that a form says its page showed. Behind where it says none: nobody can tell what was read."""
    if expected is None:
        raise Behind(
            "这次提交没有写明页面显示到第几条记录，不能确认您看过最新的内容，本次没有写入",
            todo="请打开本事项的页面，看过现在的内容后，用页面上的表单办理。",
        )
    return expected


@dataclass(frozen=True)
class NewMatter:
    """A matter that its first act opens."""

    procedure: Procedure
    place: Place
    platform: str = ""
    platform_number: str = ""
    id: str = ""  # given only where the caller must know it beforehand


@dataclass(frozen=True)
class FileRef:
    """A stored file that belongs to an act; the name is personal."""

    sha256: str
    size: int
    type: str
    name: str


@dataclass(frozen=True)
class Deed:
    """One act to be recorded. `expected` is the chain position the actor saw (double submission)."""

    matter: str | NewMatter
    act: Act
    at: datetime
    hand: Hand
    who: tuple[Actor, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""
    files: tuple[FileRef, ...] = ()
    captured: Captured | None = None  # the device's own time of a capture without network
    expected: int | None = None
    idem: str = ""
    irregular: str = ""  # reason for recording what happened against the rules
    corrects: int | None = None
    why: str = ""  # reason of a correction
    prepared_by: str = ""
    recorded_by: str = ""


@dataclass(frozen=True)
class Outcome:
    """What was recorded: the matter, the entry's position and hash; `repeated` for a second send."""

    matter: str
    n: int
    seq: int
    hash: str
    repeated: bool = False
