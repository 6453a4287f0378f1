"""Parties (当事人): units and persons before the bureau. Every naming column is personal."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q

from fadu.registry.imports.models import SheetPart, SheetRun
from fadu.registry.objects.models import (
    Call,
    HazardSource,
    Licence,
    Site,
    SupervisedObject,
    TierGrade,
)

__all__ = [
    "Call",
    "HazardSource",
    "Licence",
    "Party",
    "SheetPart",
    "SheetRun",
    "Site",
    "SupervisedObject",
    "TierGrade",
]


class Party(models.Model):
    """A party; `merged_into` names the record that goes on after duplicates were joined."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    kind = models.CharField(max_length=10)
    name = models.TextField(null=True)
    credit_code = models.CharField(max_length=18, null=True, db_index=True)
    identity = models.CharField(max_length=18, null=True)
    address = models.TextField(null=True)
    principal = models.TextField(null=True)
    phone = models.TextField(null=True)
    division = models.CharField(max_length=12)
    industry = models.TextField(default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    merged_into = models.CharField(max_length=26, default="", blank=True)
    erased = models.BooleanField(default=False)

    class Meta:
        indexes = [
            Index(fields=["province", "-id"], name="party_province"),
            Index(fields=["city", "-id"], name="party_city"),
            Index(fields=["county", "-id"], name="party_county"),
        ]
        constraints = [
            CheckConstraint(
                condition=Q(erased=True) | Q(name__isnull=False),
                name="a_party_has_a_name_until_erased",
            )
        ]

    def __str__(self) -> str:
        return self.name or "（已删除）"
