"""Files on their way in, sent in pieces by one person; and recordings, registered with their device as they were imported."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

from fadu.evidence.catalogue.models import Evidence, Handover, RedactedCopy

__all__ = ["Evidence", "Handover", "Recording", "RedactedCopy", "Upload"]


RECORDING = "音像材料"


class Upload(models.Model):
    """One file that one person sends. Until it is whole its bytes stand apart, in the person's own folder.

    It says nothing about any matter: that is an entry's business, which names the digest.
    """

    LEDGER = (
        "ephemeral: what is on its way; once an entry carries the file, the entry says everything"
    )

    person = models.CharField(max_length=26)
    sha256 = models.CharField(max_length=64)
    length = models.BigIntegerField()
    name = models.TextField(default="", blank=True)  # as the sender's device calls it
    type = models.CharField(max_length=100, default="", blank=True)  # known when it is whole
    begun = models.DateTimeField()
    whole = models.DateTimeField(null=True)  # checked, on the disk, under its digest
    taken = models.DateTimeField(null=True)  # put to a matter, by an act or by a draft of one

    class Meta:
        indexes = [
            Index(fields=["person", "-begun"], name="upload_of_person"),
            Index(fields=["begun"], name="upload_by_age"),
            Index(fields=["sha256"], name="upload_by_digest"),
        ]
        constraints = [
            UniqueConstraint(fields=["person", "sha256"], name="a_person_sends_a_file_once"),
            CheckConstraint(condition=Q(length__gt=0), name="an_upload_has_bytes"),
            CheckConstraint(
                condition=Q(whole__isnull=True, type="") | (Q(whole__isnull=False) & ~Q(type="")),
                name="a_whole_upload_has_a_type",
            ),
        ]

    def __str__(self) -> str:
        return self.sha256[:8]


class Recording(models.Model):
    """One file of a body camera or an explosion-proof camera (音像材料); its id is that of its register matter.

    captured: when the device says; captured_from: by its name, its own data, or the time of the file. shot_by: who wore
    it. imported: the instant of the entry that sealed its digest. matter: "" while nobody has said where it belongs.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    sha256 = models.CharField(max_length=64)
    device_kind = models.CharField(max_length=20)
    device = models.CharField(max_length=60)
    captured = models.DateTimeField()
    captured_from = models.CharField(max_length=20)
    shot_by = models.CharField(max_length=26)
    imported = models.DateTimeField()
    imported_by = models.CharField(max_length=26)
    matter = models.CharField(max_length=26, default="", blank=True)
    put_by = models.CharField(max_length=26, default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=["matter", "captured"], name="recording_of_matter"),
            Index(
                fields=["shot_by", "-captured"], condition=Q(matter=""), name="recording_waiting"
            ),
        ]
        constraints = [
            UniqueConstraint(
                fields=["county", "sha256"], name="a_bureau_registers_a_recording_once"
            ),
            CheckConstraint(
                condition=Q(captured__lte=F("imported")),
                name="a_recording_is_older_than_its_import",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.device} {self.captured:%Y-%m-%d %H:%M}"


RECORDING_FIELDS = (
    "sha256", "device_kind", "device", "captured", "captured_from", "shot_by", "imported", "imported_by", "matter",
    "put_by", "province", "city", "county",
)  # fmt: skip
"""What an image of a recording covers, version 1."""
