"""Objects of supervision and what is registered of them; every free text and contact is personal."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q

REACHES = ("province", "city", "county")
FILTERS = ("sector", "tier", "division", "level")


class Placed(models.Model):
    """A row in the place of the agency that registered it."""

    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        abstract = True


def _listed(reach: str, *columns: str) -> Index:
    """The objects of one reach by what the list is filtered by, in its order, with all else that it is filtered by:
    filters that are set together, and find little or nothing, read one of these alone.
    """
    others = [] if not columns else [one for one in FILTERS if one not in columns]
    fields = [reach, *columns, "-id", *others, "ended_on"]
    return Index(fields=fields, name="_".join(("object", reach, *columns)))


class SupervisedObject(Placed):
    """A party under supervision (监管对象); its id is the party's. `ended_on`: the day it left.

    `licensed_until` is the earliest end among its licences that are not struck off, `licence_ends` has them all.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    sector = models.CharField(max_length=10)
    industry_code = models.CharField(max_length=8, default="", blank=True)
    level = models.CharField(max_length=10)
    tier = models.CharField(max_length=10, default="", blank=True)
    graded_on = models.DateField(null=True)
    division = models.CharField(max_length=12)
    since = models.DateField()
    ended_on = models.DateField(null=True)
    licensed_until = models.DateField(null=True)
    licence_ends = models.TextField(default="", blank=True)

    class Meta:
        indexes = [
            *(
                Index(
                    fields=[reach, "licensed_until", "id", *FILTERS, "ended_on"],
                    condition=Q(licensed_until__isnull=False),
                    name=f"object_{reach}_licensed",
                )
                for reach in REACHES
            ),
            *(_listed(reach, column) for reach in REACHES for column in FILTERS),
            *(_listed(reach, "tier", "level") for reach in REACHES),
            *(_listed(reach, "sector", "tier") for reach in REACHES),
            *(_listed(reach) for reach in REACHES),
            *(
                Index(
                    fields=[reach, "-id", *FILTERS],
                    condition=Q(ended_on__isnull=False),
                    name=f"object_{reach}_left",
                )
                for reach in REACHES
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sector}（{self.level}）"


class TierGrade(models.Model):
    """One grading of an object (风险等级评定); the newest stands in its row."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    party = models.CharField(max_length=26, db_index=True)
    tier = models.CharField(max_length=10)
    basis = models.TextField(null=True)
    graded_on = models.DateField()
    graded_by = models.CharField(max_length=26)

    def __str__(self) -> str:
        return f"{self.tier}（{self.graded_on}）"


class Site(models.Model):
    """A place where a party works (场所)."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    party = models.CharField(max_length=26, db_index=True)
    name = models.TextField(null=True)
    address = models.TextField(null=True)
    division = models.CharField(max_length=12)
    phone_free = models.BooleanField()
    contact = models.TextField(null=True)
    phone = models.TextField(null=True)
    ended_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name or "（已删除）"


class Licence(Placed):
    """A licence that a party holds (所持证照), whoever issued it."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    party = models.CharField(max_length=26, db_index=True)
    kind = models.CharField(max_length=20)
    number = models.TextField(null=True)
    issuer = models.TextField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="a_licence_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number or '（已删除）'}"


class HazardSource(models.Model):
    """A source of hazard at a party (危险源); `level` is that of a 重大危险源."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    party = models.CharField(max_length=26, db_index=True)
    hazard = models.CharField(max_length=20)
    level = models.CharField(max_length=4, default="", blank=True)
    described = models.TextField(null=True)
    ended_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.level}{self.hazard}"


class Call(Placed):
    """One entry of officials into a firm that no matter of ours records (入企), ours or another department's."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    party = models.CharField(max_length=26)
    mode = models.CharField(max_length=10)
    unit = models.TextField()
    called_on = models.DateField()
    purpose = models.TextField(null=True)
    counted = models.BooleanField()
    chosen_for = models.TextField(null=True)
    cancelled = models.BooleanField(default=False)

    class Meta:
        indexes = [Index(fields=["party", "-called_on"], name="call_of_party")]

    def __str__(self) -> str:
        return f"{self.unit}{self.mode}（{self.called_on}）"
