"""Papers that a device made outside under numbers taken along (现场打印的文书), and what is wrong with a number."""

from __future__ import annotations

from django.db import models
from django.db.models import Index


class OutsideSheet(models.Model):
    """One paper that was made on a device: the number that stands on it, and the entry that gives the paper.

    problem: why the number could not be taken for it; it is then the sheet's alone, the books keep theirs. changed: what was
    recorded in the end is not what was printed before.
    """

    LEDGER = "ephemeral: what a device says it printed; the number's fate is an entry of its book"

    id = models.CharField(max_length=26, primary_key=True)  # made by the device, once for the paper
    visit = models.CharField(max_length=26)
    kind = models.CharField(max_length=20)
    number = models.TextField()
    entry = models.IntegerField()
    changed = models.BooleanField(default=False)
    problem = models.TextField(default="", blank=True)
    noted = models.DateTimeField()
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["visit", "kind"], name="outside_sheet_of_visit")]

    def __str__(self) -> str:
        return self.number
