"""Returns (报送): one figure of one unit and year, with its stamped scan, list and coverage."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, TextChoices

from fadu.matters.scope import Place


class State(TextChoices):
    """Where a return stands."""

    REQUESTED = "requested", "待报送"
    SUBMITTED = "submitted", "待审核"
    SENT_BACK = "sent_back", "已退回"
    ACCEPTED = "accepted", "已采用"


class Return(models.Model):
    """A return; its id is that of its matter, its unit the agency that reports (`county`).

    numerator: the number, or what stands above the line; of a mean it is in hundredths.
    covered, expected: of how many units the number speaks, and of how many it should.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    figure = models.CharField(max_length=80)
    year = models.IntegerField()
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices)
    sends = models.IntegerField(default=0)
    numerator = models.BigIntegerField(null=True)
    denominator = models.BigIntegerField(null=True)
    cut_off = models.DateField(null=True)
    covered = models.IntegerField(null=True)
    expected = models.IntegerField(null=True)
    source = models.TextField(default="", blank=True)
    scan = models.CharField(max_length=64, default="", blank=True)
    listing = models.CharField(max_length=64, default="", blank=True)
    reason = models.TextField(null=True, blank=True)
    requested_by = models.CharField(max_length=26)
    submitted_by = models.CharField(max_length=26, default="", blank=True)
    accepted_by = models.CharField(max_length=26, default="", blank=True)
    accepted_at = models.DateTimeField(null=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(
                Index(fields=[reach, "year", "state", "-id"], name=f"return_{reach}")
                for reach in ("province", "city", "county")
            ),
            Index(fields=["figure", "year", "state"], name="return_of_figure"),
        ]
        constraints = [
            CheckConstraint(
                condition=~Q(state="accepted") | (Q(numerator__isnull=False) & ~Q(scan="")),
                name="an_accepted_return_has_a_number_and_a_scan",
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}年度报送（{State(self.state).label}）"

    @property
    def place(self) -> Place:
        """The unit that reports, with its ancestors."""
        return Place(self.province, self.city, self.county)


FIELDS = (
    "n", "figure", "year", "due_on", "state", "sends", "numerator", "denominator", "cut_off",
    "covered", "expected", "source", "scan", "listing", "reason", "requested_by", "submitted_by",
    "accepted_by", "accepted_at", "province", "city", "county",
)  # fmt: skip
