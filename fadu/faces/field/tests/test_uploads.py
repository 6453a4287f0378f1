"""The fixed interface of uploads: what each header and code says to the field app."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from fadu.documents.services import path_of
from fadu.evidence.models import Upload
from fadu.evidence.tests.builders import FILM, NOW, sha
from fadu.faces.field.uploads import TYPE

if TYPE_CHECKING:
    from tests.people import Bureau, Colleague

URL = f"/field/uploads/{sha(FILM)}"


@pytest.fixture(autouse=True)
def setting(settings: Settings, tmp_path: Path) -> None:
    settings.FILES, settings.TEST_CLOCK = tmp_path, NOW


def browser(who: Colleague | None, **more: Any) -> Client:
    client = Client(**more)
    if who:
        client.force_login(who.account, "django.contrib.auth.backends.ModelBackend")
    return client


def patch(client: Client, start: int, end: int | None = None, **headers: str) -> HttpResponse:
    said = {"Upload-Offset": str(start), "Upload-Length": str(len(FILM)), **headers}
    return client.patch(URL, FILM[start:end], content_type=TYPE, headers=said)


def at(answer: HttpResponse) -> tuple[int, str, str]:
    return answer.status_code, answer["Upload-Offset"], answer["Upload-Length"]


def test_a_file_goes_up_in_pieces_and_is_there(bureau: Bureau) -> None:
    client = browser(bureau.zhang)

    assert client.head(URL).status_code == 404
    assert at(patch(client, 0, 2000, **{"Upload-Name": "%E5%BA%93%E6%88%BF.mp4"})) == (204, "2000", "5000")  # fmt: skip
    assert at(client.head(URL)) == (200, "2000", "5000")
    assert at(patch(client, 0, 2000)) == (409, "2000", "5000")
    assert at(patch(client, 2000)) == (201, "5000", "5000")
    assert at(client.head(URL)) == (200, "5000", "5000")
    assert path_of(sha(FILM)).read_bytes() == FILM
    assert Upload.objects.get().name == "库房.mp4"
    assert browser(bureau.wang).head(URL).status_code == 404


def test_what_is_wrong_is_said_as_a_problem(bureau: Bureau) -> None:
    client = browser(bureau.zhang)
    bad = client.patch(
        URL, b"MZ" + bytes(80), content_type=TYPE, headers={"Upload-Offset": "0", "Upload-Length": "82"}
    )  # fmt: skip

    assert bad.status_code == 422
    assert "类型不受支持" in bad.json()["problem"]
    assert patch(client, 0, **{"Upload-Offset": "-1"}).status_code == 422
    assert client.patch(URL, b"x", content_type="text/plain").status_code == 415
    assert client.get(URL).status_code == 405


def test_without_a_session_or_a_token_nothing_is_taken(bureau: Bureau) -> None:
    assert browser(None).head(URL).status_code == 401
    assert patch(browser(None), 0).json()["problem"].startswith("登录已失效")
    assert patch(browser(bureau.zhang, enforce_csrf_checks=True), 0).status_code == 403
    assert not Upload.objects.exists()
