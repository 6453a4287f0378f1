"""Stored files: the bytes stand on disk under their digest, entries name the digest."""

from __future__ import annotations

from django.db import models

from fadu.documents.batches.models import PaperBatch
from fadu.documents.bundles.models import BundleJob, BundleMade
from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberBook
from fadu.documents.scans.models import DiscardedSheets, ScanBatch, ScanFile, ScanPage
from fadu.documents.templating.models import TemplateVersion

__all__ = [
    "BundleJob",
    "BundleMade",
    "DiscardedSheets",
    "DocumentNumber",
    "Letterhead",
    "NumberBook",
    "PaperBatch",
    "ScanBatch",
    "ScanFile",
    "ScanPage",
    "StoredFile",
    "TemplateVersion",
]


class StoredFile(models.Model):
    """One file by content. The same bytes are stored once.

    Its name is personal and stands with whoever names the file: an entry's opening, or a draft. entered: the sweep has seen
    that an entry carries it, and so will one for ever; it is not asked again whether anybody holds it.
    """

    LEDGER = "ephemeral: an index of the disk; the entries carry digest, size and type"

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    type = models.CharField(max_length=100)
    stored_at = models.DateTimeField()
    entered = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["stored_at"], condition=models.Q(entered=False), name="stored_file_loose"
            )
        ]

    def __str__(self) -> str:
        return self.sha256[:8]
