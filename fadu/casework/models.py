"""Drafts before an act, and the rows folded from delegations, paper approvals and links."""

from __future__ import annotations

import json
from typing import Any

from django.db import models
from django.db.models import Index, Q, TextChoices

from fadu.kernel.zone import rfc3339


class State(TextChoices):
    """Where a draft stands."""

    EDITING = "editing", "拟稿中"
    SUBMITTED = "submitted", "待签批"
    RETURNED = "returned", "已退回"
    SIGNED = "signed", "已办理"
    DROPPED = "dropped", "已作废"


class Draft(models.Model):
    """Facts prepared for an act (草稿): saved at once, submitted, returned, signed into the ledger."""

    LEDGER = "ephemeral: preparation is not an act; signing it is, and names who prepared it"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)  # of a new matter: the id it will have
    procedure = models.CharField(max_length=40)
    opens = models.BooleanField(default=False)  # the draft's act opens the matter
    act = models.CharField(max_length=60)
    key = models.CharField(max_length=40, default="", blank=True)
    facts = models.TextField(default="{}")
    raw = models.TextField(default="{}")  # what was typed, complete or not
    ready = models.BooleanField(default=False)  # the typed facts could all be read
    attachments = models.TextField(default="[]")
    at = models.DateTimeField(null=True)
    outsider = models.CharField(max_length=26, default="", blank=True)  # who acted, if outside
    irregular = models.TextField(default="", blank=True)
    corrects = models.IntegerField(null=True)
    expected = models.IntegerField(default=-1)
    state = models.CharField(max_length=10, choices=State.choices, default=State.EDITING)
    prepared_by = models.CharField(max_length=26)
    signers = models.TextField(default="[]")
    returned_by = models.CharField(max_length=26, default="", blank=True)
    returned_why = models.TextField(default="", blank=True)
    conflict = models.TextField(default="", blank=True)  # why it does not fit what is recorded
    platform = models.TextField(default="", blank=True)
    platform_number = models.TextField(default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    saved_at = models.DateTimeField()
    on_paper = models.BooleanField(default=False)  # signed on paper and registered with its scan
    tab = models.CharField(max_length=26, default="", blank=True)  # the page that saved it last
    captured_at = models.DateTimeField(null=True)  # a device's own clock when it recorded the act
    captured_offset = models.IntegerField(default=0)  # what had been measured of its error, in ms

    class Meta:
        indexes = [
            Index(fields=["county", "state", "-saved_at"], name="draft_desk"),
            Index(fields=["prepared_by", "state", "-saved_at"], name="draft_mine"),
            Index(fields=["matter", "act"], name="draft_of_matter"),
            Index(fields=["saved_at"], condition=~Q(attachments="[]"), name="draft_with_files"),
        ]

    def __str__(self) -> str:
        return f"{self.procedure}.{self.act}"

    @property
    def stated(self) -> dict[str, Any]:
        """The facts as prepared."""
        return dict(json.loads(self.facts))

    @property
    def typed(self) -> dict[str, list[str]]:
        """The form as typed, field by field."""
        return dict(json.loads(self.raw))

    @property
    def files(self) -> list[dict[str, Any]]:
        """The attached files: sha256, size, type, name."""
        return list(json.loads(self.attachments))

    @property
    def stamp(self) -> str:
        """When it was saved last, as a page carries it."""
        return rfc3339(self.saved_at)

    @property
    def signed_by(self) -> list[str]:
        """Who has signed so far, in order."""
        return list(json.loads(self.signers))


class Delegation(models.Model):
    """A capacity lent for a time (授权代理). The borrower never signs what they prepared alone."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    lender = models.CharField(max_length=26, db_index=True)
    borrower = models.CharField(max_length=26, db_index=True)
    role = models.CharField(max_length=30)
    since = models.DateField()
    until = models.DateField()

    def __str__(self) -> str:
        return f"{self.lender} → {self.borrower}"


class PaperApproval(models.Model):
    """An approval given on paper (线下签批), waiting for its signer's confirmation."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26, db_index=True)
    entry = models.IntegerField()
    signed_by = models.CharField(max_length=26, db_index=True)
    signed_on = models.DateField()
    scan = models.CharField(max_length=64)
    recorded_by = models.CharField(max_length=26)
    confirmed = models.BooleanField(null=True)  # None: not answered yet

    class Meta:
        indexes = [Index(fields=["confirmed", "-id"], name="paper_by_answer")]

    def __str__(self) -> str:
        return f"{self.matter} #{self.entry}"


class Link(models.Model):
    """Two matters that belong together (事项关联). Of kind 由此产生, `second` arose from `first`;
    of all others the smaller id stands first. The reason stands in the entry alone.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    first = models.CharField(max_length=26)
    second = models.CharField(max_length=26, db_index=True)
    kind = models.CharField(max_length=20)
    linked_by = models.CharField(max_length=26)
    linked_on = models.DateField()  # the day of the entry, by which its chain is found
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["first", "second", "kind"],
                condition=Q(ended=False),
                name="two_matters_are_linked_once_in_a_way",
            )
        ]

    def __str__(self) -> str:
        return f"{self.first} {self.kind} {self.second}"


class SavedFilter(models.Model):
    """A named filter of a list (常用筛选), one person's own; `page`: the address name of the list."""

    LEDGER = "ephemeral: a reader's convenience"

    owner = models.CharField(max_length=26, db_index=True)
    page = models.CharField(max_length=20, default="matters")
    name = models.CharField(max_length=40)
    query = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "page", "name"], name="a_filter_name_is_used_once_a_list"
            )
        ]

    def __str__(self) -> str:
        return self.name
