"""A file is reached through a matter or draft within reach, and comes as a download."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from fadu.casework.models import Draft
from fadu.documents.models import StoredFile
from fadu.documents.services import path_of
from fadu.faces.desk.tests.builders import (
    PDF,
    Office,
    a_clue,
    filled,
    opening_url,
    scan,
    send,
)  # fmt: skip
from fadu.law import registry
from fadu.matters.models import Matter

PENALTY = registry.procedure("penalty.ordinary")
OPENING = opening_url("penalty.ordinary", "register_clue")


def address(id: str, sha256: str) -> str:
    """Where a file of a matter or draft is fetched."""
    return reverse("file", kwargs={"id": id, "sha256": sha256})


@pytest.fixture
def kept(office: Office) -> tuple[Matter, str]:
    """A matter whose first entry carries a file, and the file's digest."""
    typed = filled(PENALTY.act("register_clue"), office)
    upload = scan("举报信.pdf", PDF + b" one")
    answer = send(office.browser("张三"), OPENING, typed | {"files": [upload]})
    return Matter.objects.get(pk=answer["Location"].split("/")[2]), StoredFile.objects.get().sha256


def fetch(office: Office, who: str, url: str) -> HttpResponse:
    """The answer to somebody who asks for a file."""
    return office.browser(who).get(url)  # type: ignore[no-any-return]


def test_it_comes_as_an_attachment_that_no_browser_runs(
    office: Office, kept: tuple[Matter, str]
) -> None:
    matter, sha256 = kept
    answer = fetch(office, "李四", address(matter.id, sha256))

    assert b"".join(answer.streaming_content) == PDF + b" one"  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment;")
    assert quote("举报信.pdf") in answer["Content-Disposition"]
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("who", ["王五", "安甲", "系乙", "审丙"])
def test_out_of_reach_it_does_not_exist(office: Office, kept: tuple[Matter, str], who: str) -> None:
    matter, sha256 = kept

    assert fetch(office, who, address(matter.id, sha256)).status_code == 404


def test_one_matter_is_no_way_to_another_matters_file(
    office: Office, kept: tuple[Matter, str]
) -> None:
    _, sha256 = kept
    other = a_clue(office)

    assert fetch(office, "张三", address(other.id, sha256)).status_code == 404
    assert fetch(office, "张三", address(other.id, "0" * 64)).status_code == 404


def test_a_drafts_file_is_the_authors_until_it_is_submitted(office: Office) -> None:
    typed = {"summary": "半句", "files": [scan()]}
    send(office.browser("张三"), OPENING, typed, do="save")
    draft, sha256 = Draft.objects.get(), StoredFile.objects.get().sha256

    assert fetch(office, "张三", address(draft.id, sha256)).status_code == 200
    assert fetch(office, "王五", address(draft.id, sha256)).status_code == 404


def test_bytes_that_are_gone_from_the_store_are_not_found(
    office: Office, kept: tuple[Matter, str]
) -> None:
    matter, sha256 = kept
    path_of(sha256).unlink()

    assert fetch(office, "张三", address(matter.id, sha256)).status_code == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [("page.html", b"<script>1</script>"), ("fake.pdf", b"MZ program"), ("x.zip", b"PK\x03\x04..")],
)
def test_what_a_browser_might_run_is_not_taken_in(
    office: Office, name: str, content: bytes
) -> None:
    upload = SimpleUploadedFile(name, content, "application/pdf")
    answer = send(
        office.browser("张三"), OPENING, {"summary": "半句", "files": [upload]}, do="save"
    )

    assert answer.status_code == 422
    assert "类型不受支持" in answer.content.decode()
    assert not StoredFile.objects.exists()
    assert Draft.objects.get().typed["summary"] == ["半句"]
    assert [p for p in settings.FILES.rglob("*") if p.is_file()] == []
