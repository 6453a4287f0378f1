"""A stored file is called by its digest; what people call it is personal and stands elsewhere."""

from __future__ import annotations

from fadu.documents.models import StoredFile


def test_a_file_is_called_by_its_digest() -> None:
    assert str(StoredFile(sha256="ab" * 32)) == "abababab"
    assert {f.name for f in StoredFile._meta.concrete_fields} == {
        "sha256",
        "size",
        "type",
        "stored_at",
        "entered",
    }
