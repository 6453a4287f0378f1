"""Visit codes as handed out: no legal state, for the visit's acts are entries."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q

from fadu.kernel.validity import holds


class Withdrawal(models.TextChoices):
    """Why a code no longer holds though its time is not over."""

    NONE = "", "未撤回"
    REPLACED = "replaced", "已由新的检查码代替"
    CANCELLED = "cancelled", "检查已经取消"


class IssuedCode(models.Model):
    """One code as signed; it is deleted some weeks after its time is over (services.forget_codes)."""

    LEDGER = (
        "ephemeral: a signed extract of a visit, kept while it can be shown; the acts are entries"
    )

    id = models.CharField(max_length=64, primary_key=True)  # SHA-256 of the text
    visit = models.CharField(max_length=26)
    enterprise = models.CharField(max_length=18)
    text = models.TextField()
    contents = models.TextField(default="", blank=True)  # what is inspected, for the enterprise
    since = models.DateTimeField()
    until = models.DateTimeField(db_index=True)
    issued = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    withdrawal = models.CharField(
        max_length=10, choices=Withdrawal, default=Withdrawal.NONE, blank=True
    )
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=["visit", "-issued"], name="visit_code_of_visit"),
            Index(fields=["enterprise", "since"], name="visit_code_of_enterprise"),
        ]
        constraints = [
            CheckConstraint(
                condition=Q(until__gt=F("since")), name="a_visit_code_ends_after_it_begins"
            ),
            CheckConstraint(
                condition=Q(withdrawn__isnull=True, withdrawal="")
                | (Q(withdrawn__isnull=False) & ~Q(withdrawal="")),
                name="a_withdrawn_visit_code_says_why",
            ),
            models.UniqueConstraint(
                fields=["visit"],
                condition=Q(withdrawn__isnull=True),
                name="a_visit_has_one_code_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit} {self.since:%Y-%m-%d}"

    def holds_at(self, now: datetime) -> bool:
        """Whether it may be shown at `now`."""
        return self.withdrawn is None and holds(now, self.since, end=self.until)
