"""Calendar years and dated parameter values: rows folded from their registers."""

from __future__ import annotations

from django.db import models
from django.db.models import UniqueConstraint

from fadu.statutes.library.models import LibraryRow, LibraryUse

__all__ = ["CalendarYear", "LibraryRow", "LibraryUse", "ParameterRow"]


class CalendarYear(models.Model):
    """One year of the working calendar: the days that depart from the week, and their source."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    year = models.IntegerField(unique=True)
    exceptions = models.TextField(blank=True)  # lines: YYYY-MM-DD 班|休 名称
    source = models.TextField()
    confirmed = models.BooleanField()
    version = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.year}年"


class ParameterRow(models.Model):
    """One dated value of a parameter, with its source and status."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    code = models.CharField(max_length=60, db_index=True)
    value = models.TextField()
    since = models.DateField()
    source = models.TextField()
    status = models.CharField(max_length=2)
    demo = models.BooleanField()
    confirmed_by = models.CharField(max_length=26)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["code", "since", "id"], name="a_parameter_value_stands_once")
        ]

    def __str__(self) -> str:
        return f"{self.code} = {self.value}"
