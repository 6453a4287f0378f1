"""Signed lists of missing parameters: rows folded from their register."""

from __future__ import annotations

from django.db import models
from django.db.models import Index


class MissingList(models.Model):
    """One list of what nobody had filled in, as a head signed it (缺项清单)."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    agency = models.CharField(max_length=26)
    listed = models.TextField()  # one code a line, in the order of the declarations
    listed_on = models.DateField()
    signed_by = models.CharField(max_length=26)
    signed_on = models.DateField()

    class Meta:
        indexes = [Index(fields=["agency", "-id"], name="missing_list_of_agency")]

    def __str__(self) -> str:
        return f"缺项清单（{self.listed_on}）"

    @property
    def codes(self) -> list[str]:
        """The parameters of the list."""
        return self.listed.splitlines()
