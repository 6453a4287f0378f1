"""Hazards (重大事故隐患): one row a hazard, folded from its matter's entries; and what they add up to."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

from fadu.matters.rollups import RollUp

OPEN = Q(closed_on__isnull=True) & (Q(major=True) | Q(major__isnull=True))
"""Not closed (销号) yet, and not judged to be ordinary."""


def _open(reach: str) -> Index:
    """The open hazards of one reach, the longest overdue first, with every column they are filtered by:
    a filter that finds nothing reads this index alone.
    """
    below = {"province": ["city"], "city": ["county"], "county": []}[reach]
    columns = ("term", "id", "sector", "source", "listed", "major", "rectified_on", "eliminated_on")
    fields = [reach, *columns, *below, "closed_on"]
    return Index(fields=fields, condition=OPEN, name=f"hazard_{reach}_open")


def _ages(reach: str) -> Index:
    """The open hazards of one reach in the order in which they are grouped, so that nothing is sorted to age them."""
    below = {"province": ["city"], "city": ["county"], "county": []}[reach]
    fields = [reach, "sector", "source", *below, "term", "id", "major", "closed_on"]
    return Index(fields=fields, condition=OPEN, name=f"hazard_{reach}_ages")


def _dated(column: str, *others: str) -> Index:
    """The rows by a day on which something happened, with all that is counted of them: what a month has
    beyond the days of a span is read here alone.
    """
    fields = [column, "province", "city", "county", "sector", "source", "major", "id", *others]
    return Index(
        fields=fields, condition=Q(**{f"{column}__isnull": False}), name=f"hazard_{column}"
    )


class Hazard(models.Model):
    """One hazard: found, judged, ordered, rectified, reviewed, closed; days in Shanghai."""

    LEDGER = "imaged"

    id = models.CharField(max_length=70, primary_key=True)  # matter:key
    matter = models.CharField(max_length=26, db_index=True)
    key = models.CharField(max_length=40)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    enterprise = models.CharField(max_length=26, default="", blank=True)
    sector = models.CharField(max_length=20, default="", blank=True)
    source = models.CharField(max_length=20)
    major = models.BooleanField(null=True)  # None: not judged yet
    found_on = models.DateField()
    term = models.DateField(null=True)
    rectified_on = models.DateField(null=True)
    eliminated_on = models.DateField(null=True)  # a review found it gone
    closed_on = models.DateField(null=True)
    listed = models.BooleanField(default=False)

    class Meta:
        indexes = [
            Index(fields=["province", "found_on"], name="hazard_province_found"),
            Index(fields=["city", "found_on"], name="hazard_city_found"),
            Index(fields=["county", "found_on"], name="hazard_county_found"),
            *(_open(reach) for reach in ("province", "city", "county")),
            *(_ages(reach) for reach in ("province", "city", "county")),
            _dated("eliminated_on", "found_on"),
            _dated("closed_on", "found_on"),
            _dated("term", "closed_on"),
        ]
        constraints = [
            CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("found_on")),
                name="a_hazard_closes_after_it_was_found",
            )
        ]

    def __str__(self) -> str:
        return f"{self.sector or '未分类'}隐患 {self.key}（{self.found_on}发现）"


def _below(name: str, month: str) -> list[Index]:
    """The cells one level below a province or a city: a table by division reads these alone."""
    return [
        Index(fields=["province", "cut", month, "value"], condition=Q(level="city"), name=f"{name}_of_cities"),
        Index(fields=["city", "cut", month, "value"], condition=Q(level="county"), name=f"{name}_of_counties"),
    ]  # fmt: skip


class Cell(models.Model):
    """One cell of a roll-up (汇总格): how many hazards of a place, by kind. Months are written 202405.

    level, place: the agency and at which level of the tree; province, city: those above it.
    cut, value: how hazards are broken down (all, sector, source), and to which of them this cell belongs.
    unjudged: not judged yet; listed: of those that are not ordinary.
    """

    LEDGER = "derived"

    level = models.CharField(max_length=8)
    place = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    cut = models.CharField(max_length=8)
    value = models.CharField(max_length=20)
    major = models.IntegerField()
    ordinary = models.IntegerField()
    unjudged = models.IntegerField()
    listed = models.IntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.level} {self.place} {self.cut} {self.value}"


class FoundTally(Cell):
    """Hazards by the month in which they were found, eliminated and closed (NEVER where they were not)."""

    LEDGER = "derived"

    found = models.BigIntegerField()
    eliminated = models.BigIntegerField()
    closed = models.BigIntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=[
                    "level", "place", "cut", "found", "value", "eliminated", "closed", "province",
                    "city",
                ],
                name="found_hazards_have_one_cell",
            )
        ]  # fmt: skip
        indexes = _below("found_hazards", "found")


class DueTally(Cell):
    """Hazards with a term by the month in which it ends; `met`: closed on or before its last day."""

    LEDGER = "derived"

    due = models.BigIntegerField()
    met = models.BooleanField()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["level", "place", "cut", "due", "value", "met", "province", "city"],
                name="due_hazards_have_one_cell",
            )
        ]
        indexes = _below("due_hazards", "due")


_PLACE = ("province", "city", "county", "sector", "source")
_COUNTS = {
    "major": "h.major",
    "ordinary": "NOT h.major",
    "unjudged": "h.major IS NULL",
    "listed": "h.listed AND (h.major OR h.major IS NULL)",
}
FOUND = RollUp(
    table="hazards_foundtally",
    rows="hazards_hazard",
    cuts=("sector", "source"),
    months={"found": "found_on", "eliminated": "eliminated_on", "closed": "closed_on"},
    counts=_COUNTS,
    columns=(*_PLACE, "major", "listed", "found_on", "eliminated_on", "closed_on"),
)
DUE = RollUp(
    table="hazards_duetally",
    rows="hazards_hazard",
    cuts=("sector", "source"),
    months={"due": "term"},
    flags={"met": "h.closed_on IS NOT NULL AND h.closed_on <= h.term"},
    counts=_COUNTS,
    columns=(*_PLACE, "major", "listed", "term", "closed_on"),
    where="h.term IS NOT NULL",
)
