"""Items of the catalogue of evidence, the hand-overs of things, and the redacted copies of files: folded from entries."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

from fadu.law.procedures.registers.evidence import KINDS


class Evidence(models.Model):
    """One item of a matter's catalogue (证据); its id is that of its register matter.

    number: its place in the matter's catalogue, never used again. Personal columns are None once erased, and so is
    nothing else: verified is a word or "", lawful None until somebody has said it. erased: the file's bytes are gone;
    sha256 stays, for it stands in the entry.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26)
    number = models.IntegerField()
    kind = models.CharField(max_length=20)
    name = models.TextField(null=True)
    proves = models.TextField(null=True)
    way = models.CharField(max_length=20)
    origin = models.TextField(null=True)
    first_taker = models.CharField(max_length=26)
    second_taker = models.CharField(max_length=26, default="", blank=True)
    taken_on = models.DateField()
    taken_at = models.TextField(null=True)
    form = models.CharField(max_length=20)
    pages = models.IntegerField(null=True)
    confirmation = models.CharField(max_length=20)
    storage = models.TextField(null=True)
    sha256 = models.CharField(max_length=64, default="", blank=True)
    verified = models.CharField(max_length=20, default="", blank=True)
    lawful = models.BooleanField(null=True)
    verified_by = models.CharField(max_length=26, default="", blank=True)
    excluded = models.BooleanField(default=False)
    disposal = models.CharField(max_length=20, default="", blank=True)
    held = models.BooleanField(default=False)
    erasure_asked = models.BooleanField(default=False)
    erased = models.BooleanField(default=False)
    entered = models.DateTimeField()
    entered_by = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=["sha256"], condition=~Q(sha256=""), name="evidence_of_file"),
            Index(fields=["entered"], condition=Q(erased=True), name="evidence_erased"),
        ]
        constraints = [
            UniqueConstraint(fields=["matter", "number"], name="an_item_has_its_own_number"),
            CheckConstraint(condition=Q(kind__in=KINDS), name="evidence_is_of_eight_kinds"),
            CheckConstraint(
                condition=Q(erased=False) | Q(held=False), name="what_is_held_is_not_erased"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"


class Handover(models.Model):
    """One hand-over of an item (交接), or the last one: its return or disposal."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    evidence = models.CharField(max_length=26)
    at = models.DateTimeField()
    giver = models.TextField(null=True)
    taker = models.TextField(null=True)
    condition = models.TextField(null=True)
    storage = models.TextField(null=True)
    reason = models.TextField(null=True)
    disposal = models.CharField(max_length=20, default="", blank=True)
    noted_by = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["evidence", "at"], name="handover_of_evidence")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class RedactedCopy(models.Model):
    """One redacted copy (遮盖件): its digest, the digest it was made from, who made it, for whom and why."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    evidence = models.CharField(max_length=26)
    sha256 = models.CharField(max_length=64)
    original = models.CharField(max_length=64)
    boxes = models.IntegerField()
    purpose = models.CharField(max_length=20)
    reason = models.TextField(null=True)
    made = models.DateTimeField()
    made_by = models.CharField(max_length=26)
    erased = models.BooleanField(default=False)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["evidence", "made"], name="copy_of_evidence")]
        constraints = [
            CheckConstraint(condition=Q(boxes__gt=0), name="a_redacted_copy_hides_something")
        ]

    def __str__(self) -> str:
        return self.sha256[:8]


PLACE = ("province", "city", "county")
EVIDENCE_PERSONAL = ("name", "proves", "origin", "taken_at", "storage")
EVIDENCE_FIELDS = (
    "matter", "number", "kind", "way", "first_taker", "second_taker", "taken_on", "form", "pages", "confirmation",
    "sha256", "verified", "lawful", "verified_by", "excluded", "disposal", "held", "erasure_asked", "erased", "entered",
    "entered_by", *EVIDENCE_PERSONAL, *PLACE,
)  # fmt: skip
HANDOVER_PERSONAL = ("giver", "taker", "condition", "storage", "reason")
HANDOVER_FIELDS = ("evidence", "at", "disposal", "noted_by", *HANDOVER_PERSONAL, *PLACE)
COPY_FIELDS = (
    "evidence", "sha256", "original", "boxes", "purpose", "made", "made_by", "erased", "reason", *PLACE,
)  # fmt: skip
"""What an image of each covers, version 1."""
