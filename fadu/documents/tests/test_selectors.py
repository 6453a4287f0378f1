"""A stored file is found by its digest alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents import services
from fadu.documents.selectors import stored_file
from tests.people import FOUNDED


@pytest.mark.django_db
def test_a_file_is_found_under_its_digest_and_no_other(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path
    upload = SimpleUploadedFile("笔录.pdf", b"%PDF-1.4 content", "application/pdf")
    ref = services.store(upload, FOUNDED)

    found = stored_file(ref.sha256)

    assert found is not None and (found.sha256, found.size) == (ref.sha256, ref.size)  # noqa: PT018
    assert stored_file("0" * 64) is None
