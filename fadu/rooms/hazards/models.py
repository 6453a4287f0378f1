"""Hazards (重大事故隐患): one row a hazard, folded from its matter's entries."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q


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
        ]
        constraints = [
            CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("found_on")),
                name="a_hazard_closes_after_it_was_found",
            )
        ]

    def __str__(self) -> str:
        return f"{self.sector or '未分类'}隐患 {self.key}（{self.found_on}发现）"
