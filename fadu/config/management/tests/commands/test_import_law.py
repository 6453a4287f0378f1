"""The installation imports law texts in its own name, before any agency stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from fadu.kernel.errors import BadInput
from fadu.law.texts.tests.builders import CLEAN
from fadu.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_an_empty_installation_imports(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CLEAN, encoding="utf-8")

    report = json.loads(str(call_command("import_law", tmp_path)))

    body = json.loads(Entry.objects.get().body)
    assert report["imported"] == 1
    assert (body["agency"], body["by"], body["who"][0]["person"]) == (
        "everywhere", "law:cli", "importing",
    )  # fmt: skip


def test_where_nothing_can_be_read_it_says_why(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="没有可以导入的文件"):
        call_command("import_law", tmp_path)


def test_without_the_data_package_it_says_how_to_get_it(
    tmp_path: Path, settings: pytest.FixtureRequest
) -> None:
    settings.VAR = tmp_path  # type: ignore[attr-defined]

    with pytest.raises(BadInput, match="没有法律数据包"):
        call_command("import_law")
