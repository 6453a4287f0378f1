"""Payment codes (缴款码) and what came in under them (到账), as folded from their register; amounts in fen."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

_REACHES = ("province", "city", "county")


class State(models.TextChoices):
    """Where a code stands."""

    OPEN = "待缴", "待缴"
    PAID = "已缴清", "已缴清"
    VOID = "已作废", "已作废"


class Fee(models.Model):
    """One payment code; its id is that of its register matter.

    party: "" where the matter has one alone. due: what the code is for. received: all that came in; credited: the part
    that counts for the case; refunded: what went back, surplus_refunded: of it what was no part of the case. asked: a
    refund that is asked for, approved or not; 0 without. returning: a surplus or a refund is open.
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
    surplus_refunded = models.BigIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    returning = models.BooleanField(default=False)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(Index(fields=[r, "-entered_on", "-id"], name=f"fee_{r}_entered") for r in _REACHES),
            *(
                Index(fields=[r, "state", "-entered_on", "-id"], name=f"fee_{r}_state")
                for r in _REACHES
            ),
            *(
                Index(
                    fields=[r, "-entered_on", "-id"],
                    condition=Q(returning=True),
                    name=f"fee_{r}_returning",
                )
                for r in _REACHES
            ),
            Index(fields=["county", "code"], name="fee_county_code"),
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
            CheckConstraint(
                condition=Q(credited__lte=F("due")), name="no_more_counts_than_the_code_is_for"
            ),
            CheckConstraint(
                condition=Q(
                    surplus_refunded__gte=0,
                    refunded__gte=F("surplus_refunded"),
                    received__gte=F("credited") + F("surplus_refunded"),
                    credited__gte=F("refunded") - F("surplus_refunded"),
                ),
                name="each_refund_is_of_its_own_money",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def surplus(self) -> int:
        """What came in and counts for nothing."""
        return self.received - self.credited

    @property
    def surplus_left(self) -> int:
        """What of the surplus has not gone back."""
        return self.surplus - self.surplus_refunded

    @property
    def case_refunded(self) -> int:
        """What went back of the money that counted for the case."""
        return self.refunded - self.surplus_refunded

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
            # Those of the constraints leave rows out, so no look-up by number is served by them.
            Index(fields=["county", "receipt"], name="receipt_county_number"),
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
FEE_FIELDS_2 = (*FEE_FIELDS, "surplus_refunded", "state", "returning")
"""What an image of a code covers, version 2: a refund is kept apart by its ground, and a list finds its state."""
RECEIPT_FIELDS = ("fee", "receipt", "amount", "credited", "paid_on", *PLACE)
"""What an image of a payment covers, version 1."""
