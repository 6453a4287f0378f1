"""Bundles of case files: those that were made, as registered, and the making of one by a process of its own."""

from __future__ import annotations

from django.db import models
from django.db.models import Index


class BundleState(models.TextChoices):
    """How far a making came."""

    OPEN = "open", "制作中"
    DONE = "done", "已制作"
    REFUSED = "refused", "没有办成"


class BundleJob(models.Model):
    """One making, asked for by an account. A worker holds it until `lease` and says so again after each piece."""

    LEDGER = "ephemeral: a bundle is made from the record and can be made again; that it was made is an entry"

    id = models.CharField(max_length=26, primary_key=True)
    account = models.CharField(max_length=40)
    matter = models.CharField(max_length=26)
    receiver = models.CharField(max_length=10)
    party = models.CharField(max_length=26, default="", blank=True)
    name = models.TextField()  # what the matter is called, as the bundle says it
    total = models.IntegerField()
    done = models.IntegerField(default=0)
    asked_at = models.DateTimeField()
    by = models.TextField()  # how it was asked for, as its entry says
    state = models.CharField(max_length=10, choices=BundleState, default=BundleState.OPEN)
    worker = models.CharField(max_length=32, default="", blank=True)
    lease = models.DateTimeField(null=True)
    died = models.IntegerField(default=0)  # workers that ended without a word
    said = models.TextField(default="", blank=True)

    class Meta:
        indexes = [Index(fields=["account", "-id"], name="bundle_job_of_account")]

    def __str__(self) -> str:
        return f"案卷包 {self.id}"


class BundleMade(models.Model):
    """One bundle that was made; its id is that of its register matter and of the job that made it."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)
    receiver = models.CharField(max_length=20)
    party = models.CharField(max_length=26, default="", blank=True)
    manifest = models.CharField(max_length=64)
    pieces = models.IntegerField()
    size = models.BigIntegerField()
    made = models.DateTimeField()
    made_by = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["matter", "-made"], name="bundle_of_matter")]

    def __str__(self) -> str:
        return f"{self.receiver} {self.manifest[:8]}"


PLACE = ("province", "city", "county")
BUNDLE_FIELDS = ("matter", "receiver", "party", "manifest", "pieces", "size", "made", "made_by", *PLACE)  # fmt: skip
"""What an image of a bundle covers, version 1."""
