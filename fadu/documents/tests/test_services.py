"""Taking files in: by content, never by what their name claims."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents import services
from fadu.documents.kinds import DOCX
from fadu.documents.models import StoredFile
from fadu.documents.tests.files import PDF, docx, ofd
from fadu.kernel.errors import BadInput
from fadu.matters.carried import carried
from fadu.matters.tests.builders import Desk
from tests.people import FOUNDED


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
    names = [services.store(upload(name, PDF), FOUNDED).name for name in ("甲.pdf", "乙.pdf")]

    assert names == ["甲.pdf", "乙.pdf"]
    assert StoredFile.objects.count() == 1
    assert sum(p.is_file() for p in tmp_path.rglob("*")) == 1


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a.ofd", ofd(), "application/ofd"),
        ("a.ofd", docx(), DOCX.type),
        ("扫描件.docx", PDF, "application/pdf"),
        ("扫描件", PDF, "application/pdf"),
    ],
)
def test_the_type_is_what_the_content_says(name: str, content: bytes, kind: str) -> None:
    assert services.store(upload(name, content), FOUNDED).type == kind


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"<script>", "类型不受支持"),
        ("a.pdf", b"PK\x03\x04...", "类型不受支持"),
        ("a.exe", b"MZ\x90\x00", "类型不受支持"),
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


class BreakingUpload(SimpleUploadedFile):
    """An upload whose bytes can be read once; the disk is full at the second reading."""

    readings = 0

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Half of the bytes, and then it breaks, from the second reading on."""
        self.readings += 1
        if self.readings == 1:
            yield from super().chunks(chunk_size)
        else:
            yield PDF[:4]
            raise OSError("No space left on device")


def test_a_crash_while_writing_leaves_no_half_file_under_the_digest() -> None:
    with pytest.raises(OSError, match="No space left"):
        services.store(BreakingUpload("a.pdf", PDF), FOUNDED)

    path = services.path_of(hashlib.sha256(PDF).hexdigest())
    assert not path.exists()
    assert not StoredFile.objects.exists()
    services.store(upload("a.pdf", PDF), FOUNDED)
    assert path.read_bytes() == PDF


def test_two_threads_that_store_the_same_bytes_do_not_disturb_each_other(tmp_path: Path) -> None:
    sha256 = hashlib.sha256(PDF).hexdigest()
    both = Barrier(2, timeout=10)

    class Meeting(SimpleUploadedFile):
        """An upload that is written only while another one is being written."""

        def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
            """Wait for the other thread first."""
            both.wait()
            yield from super().chunks(chunk_size)
            both.wait()

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(services._write, sha256, Meeting("a.pdf", PDF)) for _ in range(2)]:
            done.result()

    assert services.path_of(sha256).read_bytes() == PDF
    assert sum(p.is_file() for p in tmp_path.rglob("*")) == 1


@pytest.mark.parametrize("name", ["绝密★文件.pdf", "通报（秘密☆5年）.pdf"])
def test_a_secret_mark_in_the_name_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        services.store(upload(name, PDF), FOUNDED)


def test_what_no_entry_carries_is_discarded_with_its_bytes(
    django_capture_on_commit_callbacks: Any,
) -> None:
    ref = services.store(upload("身份证.pdf", PDF), FOUNDED)

    with django_capture_on_commit_callbacks(execute=True):
        services.discard([ref.sha256])

    assert not StoredFile.objects.exists()
    assert not services.path_of(ref.sha256).exists()
    services.store(upload("身份证.pdf", PDF), FOUNDED)
    assert services.path_of(ref.sha256).read_bytes() == PDF


def test_what_an_entry_carries_stays(django_capture_on_commit_callbacks: Any) -> None:
    desk = Desk()
    carried = services.store(upload("笔录.pdf", PDF), FOUNDED)
    loose = services.store(upload("草图.pdf", PDF + b"2"), FOUNDED)
    desk.enter("甲公司", files=(carried,))

    with django_capture_on_commit_callbacks(execute=True):
        services.discard([carried.sha256, loose.sha256])

    assert [f.sha256 for f in StoredFile.objects.all()] == [carried.sha256]
    assert services.path_of(carried.sha256).exists()
    assert not services.path_of(loose.sha256).exists()


def test_bytes_stored_again_before_they_were_removed_stay() -> None:
    ref = services.store(upload("笔录.pdf", PDF), FOUNDED)

    services._unlink([ref.sha256])

    assert services.path_of(ref.sha256).exists()


def test_what_nobody_holds_for_a_week_and_bytes_without_a_row_are_swept(
    tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    entered, left = (
        services.store(upload("a.pdf", PDF + number), FOUNDED) for number in (b"1", b"2")
    )
    Desk().enter("甲公司", files=(entered,))
    late = FOUNDED + services.LOOSE

    def swept(now: datetime) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return services.forget_loose(now=now)

    assert swept(late) == 0
    assert swept(late + timedelta(seconds=1)) == 1
    assert [(one.sha256, one.entered) for one in StoredFile.objects.all()] == [(entered.sha256, True)]  # fmt: skip
    assert not services.is_stored(left.sha256)
    for one in (left, entered):  # a process was killed before the row, and after it had gone
        services.store(upload("a.pdf", PDF + (b"2" if one is left else b"1")), FOUNDED)
    StoredFile.objects.all().delete()
    hours = [FOUNDED + timedelta(hours=hour) for hour in range(24)]
    assert sum(services.forget_strays(now=hour) for hour in hours) == 1
    assert (services.is_stored(left.sha256), services.is_stored(entered.sha256)) == (False, True)
    assert carried([left.sha256, entered.sha256]) == {entered.sha256}

    now = datetime(2026, 1, 3, tzinfo=UTC)
    for name, days in (("form-old", 2), ("form-new", 0)):
        part = tmp_path / "parts" / name
        part.write_bytes(b"half")
        at = (now - timedelta(days=days)).timestamp()
        os.utime(part, (at, at))
    assert services.forget_parts(now=now) == 1
    assert [one.name for one in (tmp_path / "parts").iterdir()] == ["form-new"]


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("application/pdf", ".pdf"), ("application/ofd", ".ofd"), ("text/html", "")],
)
def test_every_type_has_its_ending(kind: str, ending: str) -> None:
    assert services.ending_of(kind) == ending


def test_what_the_program_made_is_kept_under_its_digest_once() -> None:
    first = services.keep(b"{}", "名录.json", services.JSON, FOUNDED)
    again = services.keep(b"{}", "另名.json", services.JSON, FOUNDED)

    assert first.sha256 == again.sha256 == hashlib.sha256(b"{}").hexdigest()
    assert services.path_of(first.sha256).read_bytes() == b"{}"
    assert services.ending_of(first.type) == ".json"
    assert StoredFile.objects.count() == 1
