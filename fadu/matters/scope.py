"""Where a matter belongs and what a viewer may see (辖区): three ancestor columns, one filter.

Who is asked for counsel and nothing else has no 辖区: of an agency's matters they see those that ask for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from django.apps import apps
from django.db.models import CharField, Exists, F, Model, OuterRef, QuerySet, Value
from django.db.models.functions import Concat
from django.db.models.lookups import Exact

Row = TypeVar("Row", bound=Model)


class Reach(StrEnum):
    """How far a viewer's sight reaches; the value is the column it is filtered by."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    CONSULTED = "consulted"  # 外聘法律顾问: the matters that ask for counsel, and no territory
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


def counsel_of(agency: str) -> str:
    """By which name the matters of an agency that ask for counsel are kept: no agency's id, so that nothing else is
    ever found by it.
    """
    return f"counsel:{agency}"


@dataclass(frozen=True)
class Scope:
    """What one viewer may see: everything below `agency` at the level of `reach`; consulted, what asks for the counsel that
    `agency` names (`counsel_of`), or for the person.
    """

    person: str
    agency: str
    reach: Reach

    @property
    def whole(self) -> bool:
        """Whether all that lies in a territory is seen: nothing else may be counted by it, or found by its columns."""
        return self.reach not in (Reach.NONE, Reach.CONSULTED)

    def filter(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """Only the rows within the viewer's reach."""
        if self.reach is Reach.CONSULTED:
            return self._consulted(rows)
        if self.reach is Reach.NONE:
            return rows.none()
        return rows.filter(**{self.reach.value: self.agency})

    def filter_few(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """As `filter`, of a few rows that another condition finds: the reach is written so that no index answers
        it, for a database that takes the index by reach would read all that lies within it.
        """
        if not self.whole:
            return self.filter(rows)
        here = Exact(Concat(F(self.reach.value), Value("")), self.agency)
        return rows.filter(here)

    def filter_beside(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """As `filter`, of rows that name no matter and hang on one that the caller has found within reach."""
        return rows if self.reach is Reach.CONSULTED else self.filter(rows)

    def covers(self, place: Place) -> bool:
        """Whether a place lies within the viewer's reach; whoever is consulted has no place, and is asked by `holds`."""
        return self.whole and getattr(place, self.reach.value) == self.agency

    def covers_beside(self, place: Place) -> bool:
        """As `covers`, of the register of what hangs on a matter that the caller has found within reach."""
        return self.reach is Reach.CONSULTED or self.covers(place)

    def holds(self, matter: Any) -> bool:
        """Whether a matter lies within the viewer's reach."""
        return bool(self.held([matter]))

    def held(self, matters: Iterable[Any]) -> list[Any]:
        """Those of these matters that lie within reach, in their order."""
        if self.reach is not Reach.CONSULTED:
            return [one for one in matters if self.covers(one.place)]
        asked = {one.pk: one for one in matters}
        found = set(self.open_matters().filter(matter__in=list(asked)))
        return [one for id, one in asked.items() if id in found]

    def open_matters(self) -> QuerySet[Any, Any]:
        """The ids of the matters that ask for whoever is consulted, all of the agency that they are counsel of now: what
        another asked of the person before stays with that other.
        """
        asked: Any = apps.get_model("matters", "Consulted")
        held: Any = apps.get_model("matters", "Matter")
        own = Exact(Concat(Value(counsel_of("")), F("county")), self.agency)
        theirs = held._default_manager.filter(own, id=OuterRef("matter"))
        rows: QuerySet[Any] = asked._default_manager.filter(whom__in=(self.agency, self.person))
        return rows.filter(Exists(theirs)).values_list("matter", flat=True)

    def _consulted(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """The rows of the matters that are open; what names no matter and is none is not seen."""
        fields = {field.name: field for field in rows.model._meta.concrete_fields}
        of = fields.get("matter", rows.model._meta.pk)
        if not isinstance(of, CharField):
            return rows.none()
        return rows.filter(**{f"{of.name}__in": self.open_matters()})
