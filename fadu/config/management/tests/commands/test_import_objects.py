"""The command compares a sheet with what the person may see, and records in their name."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from fadu.kernel.errors import BadInput
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.tests.imports.sheets import row, workbook
from tests.people import PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.people import Bureau


def test_the_answer_counts_rows_and_a_missing_file_is_named(
    bureau: Bureau, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(workbook(OBJECTS, row(OBJECTS)))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))

    said = json.loads(
        str(
            call_command("import_objects", path, account="zhangsan", dry=True, stdout=io.StringIO())
        )
    )

    assert (said["written"], said["rows"], said["new"], said["wrong"]) == (False, 1, 1, [])
    with pytest.raises(BadInput, match="无法读取"):
        call_command("import_objects", path.with_name("y.xlsx"), account="zhangsan")
