"""Files on their way in: sent in pieces by one person, whole at some moment, and later carried by an entry or forgotten."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint


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

    class Meta:
        indexes = [
            Index(fields=["person", "-begun"], name="upload_of_person"),
            Index(fields=["begun"], name="upload_by_age"),
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
