"""What must be known of a case to reckon its fine, and what the reckoning answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fadu.law.penalties.terms import Conduct, Fine, Gravity, Payer, Stage
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class Case:
    """The facts of one party; amounts in fen, None where not yet established.

    gains 0 = no illegal gains; gravity None = no finding was made.
    """

    act_date: date  # of a continuing act, the day on which it ended
    stage: Stage
    payer: Payer
    decided_on: date | None = None
    gains: int | None = None
    goods: int | None = None
    income: int | None = None
    original_fine: int | None = None
    days: int | None = None
    gravity: Gravity | None = None


@dataclass(frozen=True)
class Line:
    """One step of an explanation, with its article and how far it is verified."""

    text: str
    cite: Citation | None = None
    status: Status = Status.V

    def __str__(self) -> str:
        return f"{self.text}（{self.cite}）" if self.cite else self.text


@dataclass(frozen=True)
class Span:
    """A range of fines in fen, both ends included; (0, 0) where the law provides no fine."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError(f"no range from {self.low} to {self.high}")


@dataclass(frozen=True)
class Raised:
    """The range that a finding of gravity would open."""

    gravity: Gravity
    span: Span


@dataclass(frozen=True)
class Outcome:
    """The lawful range of one row for one case, or why it cannot be told; always explained."""

    row: Conduct
    span: Span | None
    fine: Fine | None = None
    open: tuple[Line, ...] = ()
    steps: tuple[Line, ...] = ()
    raised: tuple[Raised, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether the law and the facts settle the range."""
        return self.span is not None and not self.open

    @property
    def explanation(self) -> tuple[Line, ...]:
        """Every step, and then what is open."""
        return self.steps + self.open
