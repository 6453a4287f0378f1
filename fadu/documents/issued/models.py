"""Versions of documents (文书版本): the signed or sealed copy that went out, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

ISSUED_COPY = "文书签章件"


class VersionState(models.TextChoices):
    """What a version is now. A draft is no row: it is made from the facts whenever it is asked for."""

    ISSUED = "issued", "已出具"
    REPLACED = "replaced", "已替换"
    VOID = "void", "已作废"


class DocumentVersion(models.Model):
    """One version of a paper. `document`: its register matter; `of`, `kind`, `entry`: matter, kind and entry of the paper.

    facts: the digest of what the paper said by its facts when the copy was compared. signatures: how many electronic ones
    the file itself states, none of them verified. template: the digest of the one in force on the paper's day ("" where none
    was noted); template_since: from when it held, None of the product's own layout. Reasons are None once erased, "" where
    there is none.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    document = models.CharField(max_length=26)
    matter = models.CharField(max_length=26)
    kind = models.CharField(max_length=20)
    entry = models.IntegerField()
    number = models.IntegerField()
    title = models.TextField()
    paper_number = models.TextField(default="", blank=True)
    facts = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    checked_by = models.CharField(max_length=20)
    signatures = models.IntegerField()
    state = models.CharField(max_length=10, choices=VersionState)
    issued = models.DateTimeField()
    issued_by = models.CharField(max_length=26)
    reason = models.TextField(null=True, default="", blank=True)
    void_why = models.TextField(null=True, default="", blank=True)
    template = models.CharField(max_length=64, default="", blank=True)
    template_since = models.DateField(null=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["document"], name="version_of_document")]
        constraints = [
            UniqueConstraint(
                fields=["matter", "kind", "entry", "number"], name="a_paper_has_one_version_a_number"
            ),
            UniqueConstraint(
                fields=["matter", "kind", "entry"], condition=Q(state="issued"),
                name="a_paper_has_one_issued_version",
            ),
            CheckConstraint(condition=Q(number__gte=1), name="versions_begin_at_one"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.title} 第{self.number}版"


PERSONAL = ("reason", "void_why")
PLACE = ("province", "city", "county")
VERSION_FIELDS = (
    "document", "matter", "kind", "entry", "number", "title", "paper_number", "facts", "sha256", "checked_by",
    "signatures", "state", "issued", "issued_by", *PERSONAL, *PLACE,
)  # fmt: skip
"""What an image of a version covers, version 1."""
TEMPLATE = ("template", "template_since")
"""What version 2 covers besides."""
