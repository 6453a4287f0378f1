"""A batch of papers that a process of its own makes: what was asked for, how far it is, what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Index, UniqueConstraint


class BatchState(models.TextChoices):
    """How far a batch came."""

    OPEN = "open", "办理中"
    DONE = "done", "已完成"
    REFUSED = "refused", "没有办成"


class BatchForm(models.TextChoices):
    """What comes out."""

    PDF = "pdf", "合并的 PDF"
    PDFS = "pdfs", "PDF 压缩包"
    WORD = "word", "Word 压缩包"


class PaperBatch(models.Model):
    """The papers of one kind of many matters. A worker holds it until `lease` and says so again after each matter."""

    LEDGER = "ephemeral: papers are made from the record and can be made again"

    id = models.CharField(max_length=26, primary_key=True)
    account = models.CharField(max_length=40)
    procedure = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    form = models.CharField(max_length=10, choices=BatchForm)
    matters = models.TextField()  # their ids, as JSON
    total = models.IntegerField()
    done = models.IntegerField(default=0)
    made = models.IntegerField(default=0)
    left_out = models.TextField(default="[]")  # [matter, why] as JSON
    idem = models.CharField(max_length=60)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.OPEN)
    worker = models.CharField(max_length=32, default="", blank=True)
    lease = models.DateTimeField(null=True)
    died = models.IntegerField(default=0)  # workers that ended without a word
    said = models.TextField(default="", blank=True)

    class Meta:
        indexes = [Index(fields=["account", "-id"], name="paper_batch_of_account")]
        constraints = [
            UniqueConstraint(fields=["account", "idem"], name="a_form_asks_for_one_batch")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
