"""The law as it stands at one moment: working days and parameters, frozen and passed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from fadu.kernel.calendar import WorkCalendar
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.procedure import Procedure


class LocalLaw(Protocol):
    """What agencies have added to procedures by rules of their own (本地程序)."""

    def standing(self, base: Procedure, agencies: Sequence[str], on: date) -> Procedure:
        """The procedure that binds a matter begun on a day by the last of `agencies`; those before are above it."""


class NothingLocal:
    """No agency has added anything."""

    def standing(self, base: Procedure, agencies: Sequence[str], on: date) -> Procedure:
        """The statutory procedure."""
        return base


@dataclass(frozen=True)
class LawView:
    """Calendar and parameter register; an engine that holds one needs nothing ambient.

    `local` says under which version a matter begins; one that has begun stays under its own.

    `past` answers the view as it stood at an earlier instant; None where the registers have no past.
    """

    calendar: WorkCalendar
    parameters: Parameters = field(default_factory=Parameters)
    local: LocalLaw = field(default=NothingLocal(), compare=False, repr=False)
    past: Callable[[datetime], LawView] | None = field(default=None, compare=False, repr=False)

    def known(self, at: datetime | None) -> LawView:
        """The view by which an act recorded at `at` is judged (按办理时已知判断)."""
        return self if self.past is None or at is None else self.past(at)

    def demand(self, code: str, on: date) -> Any:
        """The value of a parameter on a day; Refused, naming who fills it, where it is empty."""
        return self.parameters.demand(code, on).value
