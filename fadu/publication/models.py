"""One-time links: a random token, known to whoever received it and to nobody here."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Q


class OneTimeLink(models.Model):
    """A link to something of one matter, opened once with the last four digits of a phone.

    Token, digits and ticket are stored as digests only; a copy of the table opens nothing.
    """

    LEDGER = "ephemeral: a way to a page; what is said or done there is an entry of the matter"

    id = models.CharField(max_length=64, primary_key=True)  # SHA-256 of the token
    purpose = models.CharField(max_length=30)
    matter = models.CharField(max_length=26, db_index=True)
    subject = models.CharField(max_length=70, default="", blank=True)  # key within the matter
    check_digest = models.CharField(max_length=64)  # of token and digits together
    issued = models.DateTimeField()
    expires = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    opened = models.DateTimeField(null=True)
    ticket = models.CharField(max_length=64, default="", blank=True)  # SHA-256 of the ticket
    ticket_until = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["ticket"], condition=~Q(ticket=""), name="one_time_link_ticket")
        ]
        constraints = [
            CheckConstraint(
                condition=Q(expires__gt=F("issued")), name="a_one_time_link_ends_after_it_begins"
            ),
            CheckConstraint(
                condition=Q(opened__isnull=True, ticket="", ticket_until__isnull=True)
                | (Q(opened__isnull=False, ticket_until__isnull=False) & ~Q(ticket="")),
                name="an_opened_one_time_link_has_its_ticket",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.matter}"
