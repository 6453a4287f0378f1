"""Electronic services (电子送达): one version of a document on its way to one recipient, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint


class DeliveryState(models.TextChoices):
    """How far a service came; what its document became meanwhile is another question (selectors.standing)."""

    PREPARED = "prepared", "待发出"
    SENT = "sent", "已发出，未打开"
    OPENED = "opened", "已打开，未签收"
    SERVED = "served", "已送达"
    WITHDRAWN = "withdrawn", "已撤回"


class Delivery(models.Model):
    """One service; its id is that of its matter. `document`, `number`: which version of which paper (`matter`, `kind`, `entry`).

    party: the recipient. phone: the number of the system it confirmed; signer: who confirmed; both are personal, as is
    reason: None once erased. opened: the first time, which shows that it had arrived.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)
    kind = models.CharField(max_length=20)
    entry = models.IntegerField()
    document = models.CharField(max_length=26)
    number = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    party = models.CharField(max_length=26)
    phone = models.TextField(null=True)
    consent = models.IntegerField()
    state = models.CharField(max_length=10, choices=DeliveryState)
    prepared = models.DateTimeField()
    prepared_by = models.CharField(max_length=26)
    sent = models.DateTimeField(null=True)
    sent_by = models.CharField(max_length=26, default="", blank=True)
    opened = models.DateTimeField(null=True)
    downloaded = models.DateTimeField(null=True)
    confirmed = models.DateTimeField(null=True)
    signer = models.TextField(null=True, default="", blank=True)
    capacity = models.CharField(max_length=20, default="", blank=True)
    arrived = models.DateField(null=True)
    reason = models.TextField(null=True, default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["matter", "kind", "entry"], name="delivery_of_paper")]
        constraints = [
            UniqueConstraint(
                fields=["document", "number", "party"], condition=~Q(state="withdrawn"),
                name="a_version_is_served_once_on_a_party",
            ),
            CheckConstraint(
                condition=~Q(state="served") | Q(confirmed__isnull=False, arrived__isnull=False),
                name="a_confirmed_service_has_its_day",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} 第{self.number}版"


PERSONAL = ("phone", "signer", "reason")
PLACE = ("province", "city", "county")
DELIVERY_FIELDS = (
    "matter", "kind", "entry", "document", "number", "sha256", "party", "phone", "consent", "state", "prepared",
    "prepared_by", "sent", "sent_by", "opened", "downloaded", "confirmed", "signer", "capacity", "arrived", "reason",
    *PLACE,
)  # fmt: skip
"""What an image of a service covers, version 1."""
