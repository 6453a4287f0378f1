"""Hazards (重大事故隐患): one row a hazard, folded from its matter's entries; and what they add up to."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

from fadu.matters.rollups import RollUp

_HERE = Q(closed_on__isnull=True) & (Q(major=True) | Q(major__isnull=True))
OPEN = _HERE & Q(transferred_on__isnull=True)
"""Not closed (销号) yet, not handed to another department (移送), and not judged to be ordinary."""
TRANSFERRED = _HERE & Q(transferred_on__isnull=False)
"""In the hands of another department: it removes and closes them, here nothing is owed any more."""


def _open(reach: str, *, campaign: bool = False) -> Index:
    """The open hazards of one reach, or of one campaign within it, the longest overdue first, with every column
    they are filtered by: a filter that finds nothing reads this index alone. A campaign of late years would
    else be looked for among all that has stayed open before it.
    """
    below = {"province": ["city"], "city": ["county"], "county": []}[reach]
    columns = (
        "term",
        "id",
        "sector",
        "source",
        "campaign",
        "listed",
        "major",
        "rectified_on",
        "eliminated_on",
    )
    fields = [reach, *columns, *below, "closed_on", "transferred_on"]
    if campaign:
        fields.remove("campaign")
        fields.insert(1, "campaign")
    name = f"hazard_{reach}_{'campaign' if campaign else 'open'}"
    return Index(fields=fields, condition=OPEN, name=name)


def _transferred(reach: str) -> Index:
    """Those of one reach that another department has, in the order of the list."""
    return Index(
        fields=[reach, "term", "id"], condition=TRANSFERRED, name=f"hazard_{reach}_transferred"
    )


def _dated(column: str, *others: str) -> Index:
    """The rows by a day on which something happened, with all that is counted of them: what a month has
    beyond the days of a span is read here alone.
    """
    fields = [
        column, "province", "city", "county", "sector", "source", "campaign", "major", "id", *others,
    ]  # fmt: skip
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
    campaign = models.CharField(max_length=400, default="", blank=True)  # 专项行动, by its title
    major = models.BooleanField(null=True)  # None: not judged yet
    found_on = models.DateField()
    term = models.DateField(null=True)
    rectified_on = models.DateField(null=True)
    eliminated_on = models.DateField(null=True)  # a review found it gone
    closed_on = models.DateField(null=True)
    transferred_on = models.DateField(null=True)  # to another department (移送)
    listed = models.BooleanField(default=False)

    class Meta:
        indexes = [
            Index(fields=["province", "found_on"], name="hazard_province_found"),
            Index(fields=["city", "found_on"], name="hazard_city_found"),
            Index(fields=["county", "found_on"], name="hazard_county_found"),
            *(_open(reach) for reach in ("province", "city", "county")),
            *(_open(reach, campaign=True) for reach in ("province", "city", "county")),
            *(_transferred(reach) for reach in ("province", "city", "county")),
            _dated("eliminated_on", "found_on"),
            _dated("closed_on", "found_on"),
            _dated("term", "closed_on", "transferred_on"),
            Index(fields=["enterprise", "matter"], name="hazard_of_enterprise"),
        ]
        constraints = [
            CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("found_on")),
                name="a_hazard_closes_after_it_was_found",
            )
        ]

    @property
    def label(self) -> str:
        """What it is called within its matter: 隐患3; keys of other makers as they are."""
        number = self.key.removeprefix("hazard-")
        return f"隐患{number}" if number.isdecimal() else self.key

    def __str__(self) -> str:
        return f"{self.sector or '未分类'}{self.label}（{self.found_on}发现）"


def _below(name: str, month: str) -> list[Index]:
    """The cells one level below a province or a city: a table by division reads these alone."""
    return [
        Index(fields=["province", "cut", month, "value"], condition=Q(level="city"), name=f"{name}_of_cities"),
        Index(fields=["city", "cut", month, "value"], condition=Q(level="county"), name=f"{name}_of_counties"),
    ]  # fmt: skip


class Cell(models.Model):
    """One cell of a roll-up (汇总格): how many hazards of a place, by kind. Months are written 202405.

    level, place: the agency and at which level of the tree; province, city: those above it.
    cut, value: how hazards are broken down (all, sector, source, campaign), and to which of them this cell
    belongs; those of no campaign have none under that.
    unjudged: not judged yet; listed: of those that are not ordinary.
    """

    LEDGER = "derived"

    level = models.CharField(max_length=8)
    place = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    cut = models.CharField(max_length=8)
    value = models.CharField(max_length=400)
    major = models.IntegerField()
    ordinary = models.IntegerField()
    unjudged = models.IntegerField()
    listed = models.IntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.level} {self.place} {self.cut} {self.value}"


class FoundTally(Cell):
    """Hazards by the month in which they were found, eliminated and closed (NEVER where they were not);
    `transferred`: of those that are not ordinary, however long ago.
    """

    LEDGER = "derived"

    found = models.BigIntegerField()
    eliminated = models.BigIntegerField()
    closed = models.BigIntegerField()
    transferred = models.IntegerField()

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
    """Hazards with a term by the month in which it ends; `met`: closed on or before its last day; `open`: those
    still to be aged. Whoever handed a hazard over before its term ended owed nothing at its end: it has no cell.
    """

    LEDGER = "derived"

    due = models.BigIntegerField()
    met = models.BooleanField()
    open = models.IntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["level", "place", "cut", "due", "value", "met", "province", "city"],
                name="due_hazards_have_one_cell",
            )
        ]
        indexes = [
            *_below("due_hazards", "due"),
            # Ageing reads the months of many years, in the order in which it adds them up.
            Index(
                fields=["level", "place", "cut", "value", "due", "open"],
                condition=Q(open__gt=0),
                name="due_hazards_still_open",
            ),
        ]


_NOT_ORDINARY = "(h.major OR h.major IS NULL)"
_WAYS = ("sector", "source", "campaign")
_READ = ("province", "city", "county", *_WAYS, "major", "listed", "closed_on", "transferred_on")
_COUNTS = {
    "major": "h.major",
    "ordinary": "NOT h.major",
    "unjudged": "h.major IS NULL",
    "listed": f"h.listed AND {_NOT_ORDINARY}",
}
FOUND = RollUp(
    table="hazards_foundtally",
    rows="hazards_hazard",
    cuts=_WAYS,
    sparse=("campaign",),
    months={"found": "found_on", "eliminated": "eliminated_on", "closed": "closed_on"},
    counts={
        **_COUNTS,
        "transferred": f"h.transferred_on IS NOT NULL AND h.closed_on IS NULL AND {_NOT_ORDINARY}",
    },
    columns=(*_READ, "found_on", "eliminated_on"),
)
DUE = RollUp(
    table="hazards_duetally",
    rows="hazards_hazard",
    cuts=_WAYS,
    sparse=("campaign",),
    months={"due": "term"},
    flags={"met": "h.closed_on IS NOT NULL AND h.closed_on <= h.term"},
    counts={
        **_COUNTS,
        "open": f"h.closed_on IS NULL AND h.transferred_on IS NULL AND {_NOT_ORDINARY}",
    },
    columns=(*_READ, "term"),
    where="h.term IS NOT NULL AND (h.transferred_on IS NULL OR h.transferred_on > h.term)",
)
