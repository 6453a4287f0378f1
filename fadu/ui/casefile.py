"""The pieces a matter page is put together from: acts, timeline, people, files, key facts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fadu.ui.badges import Badge, DeadlineBadge, Tone


class Standing(StrEnum):
    """What the law says of an act today: 应当办, 可以办, 不能办, 已办."""

    OWED = "owed"
    MAY = "may"
    BLOCKED = "blocked"
    DONE = "done"


@dataclass(frozen=True)
class ActionLine:
    """One act of a matter: where to do it, or the one sentence that blocks it and its article."""

    title: str
    standing: Standing
    url: str = ""
    reason: str = ""
    basis: str = ""
    deadline: DeadlineBadge | None = None
    who: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody in a matter: name, what they are in it, and a note such as a certificate number."""

    name: str
    role: str = ""
    note: str = ""
    url: str = ""
    badge: Badge | None = None


@dataclass(frozen=True)
class Attachment:
    """A file with its size, hash and page count; `preview_url` shows it without leaving the page."""

    title: str
    url: str
    kind: str = ""
    size: str = ""
    digest: str = ""
    pages: int | None = None
    preview_url: str = ""
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True)
class Fact:
    """One line of a list of facts; `basis` is shown quietly beside it."""

    title: str
    text: str
    url: str = ""
    basis: str = ""
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True)
class Happening:
    """One entry of the timeline: when, what, who, and how the entry differs from the ordinary."""

    at: datetime
    title: str
    who: str = ""
    text: str = ""
    url: str = ""
    icon: str = "check"
    tone: Tone = Tone.QUIET
    number: int | None = None
    badges: tuple[Badge, ...] = ()
    files: tuple[Attachment, ...] = ()
    day_only: bool = False  # only the day of it is on record


IRREGULAR = Badge("违反程序记载", Tone.BAD, "alert", "该行为不合程序，依实际情况记载并永久标明")
CORRECTED = Badge("已更正", Tone.INFO, "edit", "后有更正，原记载保留")
ON_PAPER = Badge("线下签批", Tone.INFO, "file", "领导在纸质件上签批，扫描件已登记")
ELSEWHERE = Badge("外部系统办理", Tone.INFO, "external", "在其他平台办理，据卷内目录登记")


@dataclass(frozen=True)
class Draft:
    """A form that is saved while it is typed: where to, and when it was saved last."""

    url: str
    saved: datetime | None = None


def late_entry(days: int, allowed: int) -> Badge:
    """An entry made late: by how many working days beyond the allowance."""
    why = f"办理后{allowed}个工作日内录入的视为及时，本条超过{days}个工作日"
    return Badge(f"补录，超过宽限{days}个工作日", Tone.WARN, "clock", why)
