"""A stored file is called by its name."""

from __future__ import annotations

from fadu.documents.models import StoredFile


def test_a_file_is_called_by_its_name() -> None:
    assert str(StoredFile(name="询问笔录.pdf")) == "询问笔录.pdf"
