"""Versions of document templates: rows of their register; the bytes stand in the store under their digest."""

from __future__ import annotations

from django.db import models
from django.db.models import Index

from fadu.documents.numbers.models import Placed


class TemplateState(models.TextChoices):
    """How far a version came."""

    PUT = "put", "待启用"
    ADOPTED = "adopted", "已启用"
    WITHDRAWN = "withdrawn", "已停用"


class TemplateVersion(Placed):
    """One version of an agency's template of a kind; its id is its matter's. What was put in never changes."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    procedure = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    changes = models.TextField()  # free words, erased with their opening
    put_by = models.CharField(max_length=26)
    put_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=TemplateState)
    since = models.DateField(null=True)
    adopted_by = models.CharField(max_length=26, blank=True)
    until = models.DateField(null=True)  # the first day on which it does not hold any more
    reason = models.TextField(blank=True)

    class Meta:
        indexes = [Index(fields=["county", "procedure", "kind", "since"], name="template_of_kind")]

    def __str__(self) -> str:
        return f"{self.kind}（{self.since or '未启用'}）"


TEMPLATE_FIELDS = (
    "procedure", "kind", "sha256", "changes", "put_by", "put_at", "state", "since", "adopted_by", "until", "reason",
    "province", "city", "county",
)  # fmt: skip
TEMPLATE_PERSONAL = ("changes", "reason")
