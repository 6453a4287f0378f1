"""One period of law as data: everything the calculator needs, each element with its own status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from fadu.kernel.periods import Unit
from fadu.kernel.validity import holds
from fadu.law.deadlines.counting import Counting
from fadu.law.instruments import find
from fadu.law.vocabulary.instrument import Citation, Instrument
from fadu.law.vocabulary.period import UNIT_TITLES, Given, Period
from fadu.law.vocabulary.status import Status

BUREAU = "本机关"
OURS = (BUREAU, "执法人员")


class Direction(StrEnum):
    """What the period settles: a last lawful day, a first allowed one, or both (settled 22)."""

    AFTER = "after"  # within so long after the event: a last lawful day, which may roll
    BEFORE = "before"  # so long before a fixed day: a last lawful day, which never rolls
    MIN_DURATION = "min_duration"  # must have run in full: a first allowed day
    BAR = "bar"  # forbidden so long: a first allowed day, which never rolls
    BY = "by"  # by a fixed day: a last lawful day, which never rolls

    @property
    def allows(self) -> bool:
        """Whether the answer is the first allowed day and not a last lawful one."""
        return self in (Direction.MIN_DURATION, Direction.BAR)


@dataclass(frozen=True)
class Unsettled:
    """So many 日 of which no text says whether they are working days; a parameter decides.

    `default` is a restated or customary unit (V2, P); without one nothing is computed until the
    legal office has decided.
    """

    count: int
    parameter: str
    default: Unit | None = None

    def __str__(self) -> str:
        return f"{self.count}日"


@dataclass(frozen=True)
class OnDate:
    """A day of every year; `itself` tells whether that day is still in time (…前)."""

    month: int
    day: int
    itself: bool = True

    def __str__(self) -> str:
        return f"每年{self.month}月{self.day}日"


Length = Period | Unsettled | OnDate | Given


@dataclass(frozen=True)
class Extension:
    """How far a period may be lengthened, by whom, and whether the party must be told."""

    most: Period
    approver: str
    told: str = ""


@dataclass(frozen=True)
class Grades:
    """How far each element has been verified: the number, its unit, the event it counts from."""

    amount: Status = Status.V
    unit: Status = Status.V
    anchor: Status = Status.V


@dataclass(frozen=True, kw_only=True)
class Limit:
    """One period of law (法定期限). `cite` is an instrument where the article is not known.

    window: the term is that within which an event falls, and the act follows it at once (及时); its
    last day is not the last day for the act.
    soft: the text says 一般, so that a stated reason may shorten it; `effect` is what the law makes
    of silence; `also` names further limits on the same step; `doubts` are open readings.
    """

    key: str
    title: str
    group: str
    anchor: str
    duty: str
    term: Length
    counting: Counting
    cite: Citation | Instrument
    who: str = BUREAU
    direction: Direction = Direction.AFTER
    roll: bool | None = None  # None: as the law counts
    soft: bool = False
    window: bool = False
    effect: str = ""
    scope: str = ""
    exception: str = ""
    extension: Extension | None = None
    excluded: str = ""
    also: tuple[str, ...] = ()
    grades: Grades = Grades()
    doubts: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def status(self) -> Status:
        """The degree of verification of the duty itself."""
        return self.cite.status

    @property
    def weakest(self) -> Status:
        """The least verified of duty, number, unit and event: what the result as a whole may claim."""
        marks = (self.status, self.grades.amount, self.grades.unit, self.grades.anchor)
        return max(marks, key=list(Status).index)

    @property
    def basis(self) -> str:
        """The citation as it is printed."""
        if isinstance(self.cite, Citation):
            return str(self.cite)
        return f"《{self.cite.title}》（条文号未核实）"

    @property
    def hourly(self) -> bool:
        """Whether it is counted in hours, from an instant."""
        return isinstance(self.term, Period | Given) and self.term.unit is Unit.HOUR

    @property
    def rolls(self) -> bool:
        """Whether its last day moves on from a day off."""
        if self.direction not in (Direction.AFTER, Direction.MIN_DURATION):
            return False
        return self.counting.rolls if self.roll is None else self.roll

    @property
    def length(self) -> str:
        """The number and unit in words."""
        if isinstance(self.term, Given):
            return f"由参数确定的{UNIT_TITLES[self.term.unit].removeprefix('个')}数"
        return str(self.term)

    @property
    def ours(self) -> bool:
        """Whether the authority itself must keep it: then the un-rolled day is the one to aim at."""
        return self.who.startswith(OURS)

    def in_force(self, day: date) -> bool:
        """Whether this row is the law for an event of `day`."""
        if not holds(day, self.since, last=self.until):
            return False
        return all(i.status is Status.U or i.in_force(day) for i in self.instruments)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments it is cited from."""
        if isinstance(self.cite, Instrument):
            return (self.cite,)
        return tuple(find(ref.instrument) for ref in self.cite.refs)
