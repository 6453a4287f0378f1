"""The entry of a recording says that the command line wrote it; a device is worn by a colleague of the same agency."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from pytest_django.fixtures import Settings

from fadu.documents.tests.builders import picture
from fadu.kernel.errors import BadInput
from fadu.ledger.models import Entry
from tests.people import PASSWORD

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "store"
    made = tmp_path / "station"
    made.mkdir()
    (made / "a.jpg").write_bytes(picture(taken="2025:03:03 09:00:00"))
    return made


def test_it_is_done_in_a_person_s_name(
    bureau: Bureau, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def called(officer: str = "") -> Any:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        words = {
            "device": "0317",
            "kind": "执法记录仪",
            "names": "",
            "dry": False,
            "officer": officer,
        }
        who = {"account": bureau.zhang.account.username, "stdout": io.StringIO()}
        return json.loads(str(call_command("import_evidence", folder, **words, **who)))

    with pytest.raises(BadInput, match="本机关没有账号"):
        called(bureau.wang.account.username)
    (one,) = called()["files"]

    assert (one["verdict"], one["file"], one["late"]) == ("已登记", "a.jpg", None)
    assert '"by":"evidence:cli' in Entry.objects.order_by("-seq")[0].body
