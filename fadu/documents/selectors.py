"""Reads over stored files. A file has no place of its own: who may see it, the record that names it says."""

from __future__ import annotations

from fadu.documents.models import StoredFile


def stored_file(sha256: str) -> StoredFile | None:
    """The file of a digest that a record within the viewer's reach names."""
    return StoredFile.objects.filter(pk=sha256).first()
