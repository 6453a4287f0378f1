"""Page images go with the bytes they show, whoever lets those go; what is stored keeps its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents import services
from fadu.documents.previews.kept import folder_of, forget
from fadu.documents.tests.files import PDF
from tests.people import FOUNDED


@pytest.mark.django_db
def test_images_go_with_the_file(
    settings: Settings, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.FILES = tmp_path
    loose, erased, held = (
        services.store(SimpleUploadedFile("a.pdf", PDF + bytes([n])), FOUNDED).sha256
        for n in range(3)
    )
    for one in (loose, erased, held):
        folder_of(one).mkdir(parents=True)
        (folder_of(one) / "1-900.jpg").write_bytes(b"x")
    with django_capture_on_commit_callbacks(execute=True):
        services.discard([loose])
        services.erase_bytes([erased])
    assert [folder_of(one).exists() for one in (loose, erased, held)] == [False, False, True]
    forget([held])
    assert not folder_of(held).exists()
