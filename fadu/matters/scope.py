"""Where a matter belongs and what a viewer may see (辖区): three ancestor columns, one filter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from django.db.models import F, Model, QuerySet, Value
from django.db.models.functions import Concat
from django.db.models.lookups import Exact

Row = TypeVar("Row", bound=Model)


class Reach(StrEnum):
    """How far a viewer's sight reaches; the value is the column it is filtered by."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    NONE = "none"  # 三员: no business data at all


@dataclass(frozen=True)
class Place:
    """The agency of a matter with its ancestors; an agency fills the levels below it itself.

    An office (派出机构、直属单位) has the place of the agency whose office it is: what it does is the
    agency's doing, and 本局 means the agency with its offices.
    """

    province: str
    city: str
    county: str

    @property
    def agency(self) -> str:
        """The agency that handles the matter."""
        return self.county

    @property
    def columns(self) -> dict[str, str]:
        """As the three columns by which every row says where it belongs."""
        return {"province": self.province, "city": self.city, "county": self.county}


EVERYWHERE = Place("everywhere", "everywhere", "everywhere")
"""The place of what belongs to no agency because it is the same for all: the texts of the law."""


@dataclass(frozen=True)
class Scope:
    """What one viewer may see: everything below `agency` at the level of `reach`."""

    person: str
    agency: str
    reach: Reach

    def filter(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """Only the rows within the viewer's reach."""
        if self.reach is Reach.NONE:
            return rows.none()
        return rows.filter(**{self.reach.value: self.agency})

    def filter_few(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """As `filter`, of a few rows that another condition finds: the reach is written so that no index answers
        it, for a database that takes the index by reach would read all that lies within it.
        """
        if self.reach is Reach.NONE:
            return rows.none()
        here = Exact(Concat(F(self.reach.value), Value("")), self.agency)
        return rows.filter(here)

    def covers(self, place: Place) -> bool:
        """Whether a place lies within the viewer's reach."""
        return self.reach is not Reach.NONE and getattr(place, self.reach.value) == self.agency
