"""The law as it stands at one moment: working days and parameters, frozen and passed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fadu.kernel.calendar import WorkCalendar
from fadu.law.vocabulary.parameter import Parameters


@dataclass(frozen=True)
class LawView:
    """Calendar and parameter register; an engine that holds one needs nothing ambient."""

    calendar: WorkCalendar
    parameters: Parameters = field(default_factory=Parameters)

    def demand(self, code: str, on: date) -> Any:
        """The value of a parameter on a day; Refused, naming who fills it, where it is empty."""
        return self.parameters.demand(code, on).value
