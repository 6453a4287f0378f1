"""Payment codes (缴款码) and what came in under them (到账), as folded from their register; amounts in fen."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

_REACHES = ("province", "city", "county")


class Fee(models.Model):
    """One payment code; its id is that of its register matter.

    party: "" where the matter has one alone. due: what the code is for. received: all that came in; credited: the part
    that counts for the case; refunded: what went back. asked: a refund that is asked for, approved or not; 0 without.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)
    party = models.CharField(max_length=40, default="", blank=True)
    of_sum = models.CharField(max_length=20)
    code = models.CharField(max_length=40)
    due = models.BigIntegerField()
    void = models.BooleanField(default=False)
    received = models.BigIntegerField(default=0)
    credited = models.BigIntegerField(default=0)
    refunded = models.BigIntegerField(default=0)
    asked = models.BigIntegerField(default=0)
    ground = models.CharField(max_length=20, default="", blank=True)
    approved = models.BooleanField(default=False)
    entered_on = models.DateField()
    paid_on = models.DateField(null=True)  # the newest payment
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(Index(fields=[r, "-entered_on", "-id"], name=f"fee_{r}_entered") for r in _REACHES),
            Index(fields=["matter"], name="fee_of_matter"),
        ]
        constraints = [
            UniqueConstraint(
                fields=["county", "code"], condition=Q(void=False), name="a_code_is_registered_once"
            ),
            CheckConstraint(condition=Q(due__gt=0), name="a_code_is_for_something"),
            CheckConstraint(
                condition=Q(credited__gte=0, credited__lte=F("received")),
                name="no_more_counts_than_came_in",
            ),
            CheckConstraint(
                condition=Q(
                    refunded__gte=0, asked__gte=0, received__gte=F("refunded") + F("asked")
                ),
                name="no_more_goes_back_than_came_in",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def surplus(self) -> int:
        """What came in and counts for nothing."""
        return self.received - self.credited

    @property
    def open(self) -> int:
        """What the code is for and has not come in; 0 for one that is void."""
        return 0 if self.void else max(0, self.due - self.credited)


class Receipt(models.Model):
    """One payment as the platform told it (到账); its id is that of the entry. One taken back is in nobody's reach."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)  # register matter:position
    fee = models.CharField(max_length=26)
    receipt = models.CharField(max_length=60)
    amount = models.BigIntegerField()
    credited = models.BigIntegerField()
    paid_on = models.DateField()
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=["fee"], name="receipt_of_fee"),
            Index(fields=["county", "paid_on"], name="receipt_county_paid"),
        ]
        constraints = [
            UniqueConstraint(
                fields=["county", "receipt"],
                condition=~Q(receipt=""),  # one that was taken back says nothing
                name="a_receipt_is_registered_once",
            ),
            CheckConstraint(
                condition=Q(amount__gt=0, credited__gte=0, credited__lte=F("amount")),
                name="a_payment_is_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return self.receipt


PLACE = ("province", "city", "county")
FEE_FIELDS = (
    "matter", "party", "of_sum", "code", "due", "void", "received", "credited", "refunded", "asked", "ground", "approved",
    "entered_on", "paid_on", *PLACE,
)  # fmt: skip
"""What an image of a code covers, version 1."""
RECEIPT_FIELDS = ("fee", "receipt", "amount", "credited", "paid_on", *PLACE)
"""What an image of a payment covers, version 1."""
