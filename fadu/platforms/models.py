"""Cases of ours that were entered in another platform's form (填报登记), as folded from their register."""

from __future__ import annotations

from django.db import models
from django.db.models import Index, Q, UniqueConstraint

PLACE = ("province", "city", "county")


class EnteredCase(models.Model):
    """One case in one form; its id is that of its register matter. withdrawn: it does not stand there after all."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)
    of_form = models.CharField(max_length=60)
    number = models.CharField(max_length=80)
    entered_on = models.DateField()
    entered_by = models.CharField(max_length=26)
    withdrawn = models.BooleanField(default=False)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(
                Index(fields=[reach, "of_form", "-entered_on", "-id"], name=f"entered_{reach}")
                for reach in PLACE
            ),
        ]
        constraints = [
            UniqueConstraint(
                fields=["matter", "of_form"],
                condition=Q(withdrawn=False),
                name="a_case_is_entered_once_in_a_form",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.of_form} {self.number}"


ENTERED_FIELDS = ("matter", "of_form", "number", "entered_on", "entered_by", "withdrawn", *PLACE)
"""What an image of it covers, version 1."""
