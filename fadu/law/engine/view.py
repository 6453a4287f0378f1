"""The law as it stands at one moment: working days and parameters, frozen and passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.law.vocabulary.parameter import Parameters


@dataclass(frozen=True)
class LawView:
    """Calendar and parameter register; an engine that holds one needs nothing ambient.

    `past` answers the view as it stood at an earlier instant; None where the registers have no past.
    """

    calendar: WorkCalendar
    parameters: Parameters = field(default_factory=Parameters)
    past: Callable[[datetime], LawView] | None = field(default=None, compare=False, repr=False)

    def known(self, at: datetime | None) -> LawView:
        """The view by which an act recorded at `at` is judged (按办理时已知判断)."""
        return self if self.past is None or at is None else self.past(at)

    def demand(self, code: str, on: date) -> Any:
        """The value of a parameter on a day; Refused, naming who fills it, where it is empty."""
        return self.parameters.demand(code, on).value
