"""What goes out and comes back: one-time links, and letters of those who opened one."""

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
    matter = models.CharField(max_length=26)
    subject = models.CharField(max_length=70, default="", blank=True)  # of an order: its party
    check_digest = models.CharField(max_length=64)  # of token and digits together
    issued = models.DateTimeField()
    expires = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    opened = models.DateTimeField(null=True)
    ticket = models.CharField(max_length=64, default="", blank=True)  # SHA-256 of the ticket
    ticket_until = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)
    issued_by = models.CharField(max_length=26, default="", blank=True)  # "": sent by itself
    rated = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["matter", "-issued"], name="one_time_link_of_matter"),
            models.Index(fields=["ticket"], condition=~Q(ticket=""), name="one_time_link_ticket"),
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


class Letter(models.Model):
    """What a party wrote through its link where the law has no act for it (企业留言), for the officer to answer
    or to record. `files` are sha256, size, type and name, as an act would carry them.
    """

    LEDGER = "ephemeral: words to the officer; what follows from them is an act of the matter"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)
    party = models.CharField(max_length=26)
    key = models.CharField(max_length=40, default="", blank=True)
    words = models.TextField()
    files = models.JSONField(default=list)
    link = models.CharField(max_length=64)
    received = models.DateTimeField()
    settled = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=26, default="", blank=True)
    outcome = models.TextField(default="", blank=True)  # what the officer did about it
    owner = models.CharField(max_length=26, default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            models.Index(fields=["county", "settled", "received"], name="letter_of_agency"),
            models.Index(fields=["matter", "-received"], name="letter_of_matter"),
            models.Index(fields=["link"], name="letter_of_link"),
        ]
        constraints = [
            CheckConstraint(
                condition=Q(settled__isnull=True, settled_by="", outcome="")
                | (Q(settled__isnull=False) & ~Q(settled_by="") & ~Q(outcome="")),
                name="a_settled_letter_says_who_and_how",
            )
        ]

    def __str__(self) -> str:
        return f"{self.matter} {self.received:%Y-%m-%d}"


class ComplaintState(models.TextChoices):
    """Where a complaint stands."""

    LODGED = "lodged", "待受理"
    TAKEN_UP = "taken_up", "办理中"
    ANSWERED = "answered", "已答复"


class Complaint(models.Model):
    """A complaint about a visit (检查投诉); its id is that of its matter. What was said stands in the entry alone.

    concerned: the officers of the visit, who do not see it; ids separated by commas.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    number = models.CharField(max_length=20)
    about = models.CharField(max_length=26)
    concerned = models.TextField(default="", blank=True)
    way = models.CharField(max_length=20)
    lodged = models.DateTimeField()
    state = models.CharField(max_length=10, choices=ComplaintState.choices)
    handler = models.CharField(max_length=26, default="", blank=True)
    finding = models.CharField(max_length=20, default="", blank=True)
    answered = models.DateTimeField(null=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(
                models.Index(fields=[reach, "state", "-id"], name=f"complaint_{reach}")
                for reach in ("province", "city", "county")
            ),
            models.Index(fields=["about", "-lodged"], name="complaint_about"),
            models.Index(fields=["number"], name="complaint_number"),
        ]

    def __str__(self) -> str:
        return f"检查投诉 {self.number}"

    def concerns(self, person: str) -> bool:
        """Whether a person is one of the officers complained about."""
        return person in self.concerned.split(",")


COMPLAINT_FIELDS = (
    "n", "number", "about", "concerned", "way", "lodged", "state", "handler", "finding",
    "answered", "province", "city", "county",
)  # fmt: skip


class Rating(models.Model):
    """One rating of an agency in a quarter (企业评价). It names neither matter nor party nor day, and its id
    tells no order: what somebody thought cannot be led back to them.
    """

    LEDGER = "ephemeral: an opinion, no legal state; it must stand in no file that the rated read"

    id = models.CharField(max_length=32, primary_key=True)
    quarter = models.CharField(max_length=6)  # 2026Q1
    answers = models.CharField(max_length=10)  # one digit a question: the place of the choice
    words = models.TextField(default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [models.Index(fields=["county", "quarter"], name="rating_of_quarter")]

    def __str__(self) -> str:
        return self.quarter
