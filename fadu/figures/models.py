"""Frozen values of figures: rows folded from the acts of freezing."""

from __future__ import annotations

from django.db import models
from django.db.models import Index, UniqueConstraint

from fadu.figures.values import Form, Value


class FrozenFigure(models.Model):
    """A figure as it stood when the report's data were frozen (冻结值). `ids` is a packed list."""

    LEDGER = "imaged"

    id = models.CharField(max_length=140, primary_key=True)  # matter:n:code
    matter = models.CharField(max_length=26)
    n = models.IntegerField()
    code = models.CharField(max_length=80)
    year = models.IntegerField()
    first = models.DateField()
    last = models.DateField()
    form = models.CharField(max_length=10, choices=[(f.value, f.value) for f in Form])
    text = models.TextField(blank=True)
    numerator = models.BigIntegerField(null=True)
    denominator = models.BigIntegerField(null=True)
    covered = models.IntegerField(null=True)
    expected = models.IntegerField(null=True)
    table = models.CharField(max_length=60, blank=True)
    ids = models.TextField(blank=True)
    root = models.CharField(max_length=64)
    position = models.BigIntegerField()
    definition = models.CharField(max_length=64)
    version = models.IntegerField()
    frozen_at = models.DateTimeField()
    frozen_by = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["matter", "n", "code"], name="a_figure_is_frozen_once_a_time")
        ]
        indexes = [
            Index(fields=["county", "year", "code", "-n"], name="frozen_of_agency"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.year} = {self.text}"

    @property
    def value(self) -> Value:
        """The value as it was."""
        return Value(Form(self.form), self.numerator, self.denominator, self.covered, self.expected)


FIELDS = (
    "matter", "n", "code", "year", "first", "last", "form", "text", "numerator", "denominator",
    "covered", "expected", "table", "ids", "root", "position", "definition", "version",
    "frozen_at", "frozen_by", "province", "city", "county",
)  # fmt: skip
