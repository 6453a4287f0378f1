"""Dated entries of the libraries, and each use of an entry in a matter: rows folded from their register."""

from __future__ import annotations

from django.db import models
from django.db.models import Index, UniqueConstraint


class LibraryRow(models.Model):
    """One dated version of an entry; former versions stay, so that past acts keep theirs."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    library = models.CharField(max_length=20)
    entry = models.CharField(max_length=200)
    content = models.TextField()
    since = models.DateField()
    until = models.DateField(null=True)
    source = models.TextField()
    status = models.CharField(max_length=2)
    demo = models.BooleanField()
    withdrawn = models.BooleanField()
    kept_by = models.CharField(max_length=26)

    class Meta:
        indexes = [Index(fields=["library", "entry"], name="library_entry")]
        constraints = [
            UniqueConstraint(fields=["library", "entry", "id"], name="a_library_entry_stands_once")
        ]

    def __str__(self) -> str:
        return self.entry


class LibraryUse(models.Model):
    """One application of an entry to a matter (清单适用)."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    library = models.CharField(max_length=20)
    entry = models.CharField(max_length=200)
    used_in = models.CharField(max_length=26, db_index=True)
    used_on = models.DateField()
    used_by = models.CharField(max_length=26)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["library", "entry", "used_in"], name="an_entry_is_used_once_in_a_matter"
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry}（{self.used_on}）"
