"""Taking files in: by content, never by what their name claims."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents import services
from fadu.documents.models import StoredFile
from fadu.kernel.errors import BadInput
from tests.people import FOUNDED

PDF = b"%PDF-1.4 content"


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path, db: None) -> None:
    """Files of a test stand in a folder of its own."""
    settings.FILES = tmp_path


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    """An upload whose declared type says nothing."""
    return SimpleUploadedFile(name, content, "application/x-anything")


def test_a_file_stands_under_its_digest() -> None:
    ref = services.store(upload("笔录.pdf", PDF), FOUNDED)

    assert ref.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (ref.size, ref.type, ref.name) == (len(PDF), "application/pdf", "笔录.pdf")
    assert services.path_of(ref.sha256).read_bytes() == PDF


def test_the_same_bytes_are_stored_once(tmp_path: Path) -> None:
    services.store(upload("甲.pdf", PDF), FOUNDED)
    services.store(upload("乙.pdf", PDF), FOUNDED)

    assert StoredFile.objects.get().name == "甲.pdf"
    assert sum(p.is_file() for p in tmp_path.rglob("*")) == 1


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a.ofd", b"PK\x03\x04...", "application/ofd"),
        ("a.docx", b"PK\x03\x04...", services._OFFICE[".docx"]),
    ],
)
def test_the_type_is_what_the_content_says(name: str, content: bytes, kind: str) -> None:
    assert services.store(upload(name, content), FOUNDED).type == kind


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"<script>", "类型不受支持"),
        ("a.zip", b"PK\x03\x04...", "类型不受支持"),
        ("a.pdf", b"", "为空"),
        ("（机密★10年）通报.pdf", PDF, "涉密文件不得录入"),
    ],
)
def test_what_may_not_be_taken_in_is_refused(name: str, content: bytes, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        services.store(upload(name, content), FOUNDED)

    assert not StoredFile.objects.exists()


def test_a_path_in_the_name_is_cut_off() -> None:
    assert services.store(upload("../../etc/笔录.pdf", PDF), FOUNDED).name == "笔录.pdf"


def test_a_file_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "LIMIT", 4)

    with pytest.raises(BadInput, match="超过"):
        services.store(upload("a.pdf", PDF), FOUNDED)
