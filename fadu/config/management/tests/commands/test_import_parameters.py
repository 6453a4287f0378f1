"""The command acts as the person whose password was given, and as nobody when it only tries."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from fadu.kernel.errors import BadInput
from fadu.ledger.models import Entry
from fadu.statutes.parameters.tests.test_sheets import FINE, pack, row
from tests.people import PASSWORD

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "x.xlsx"
    path.write_bytes(pack(row(FINE, "1")))
    return path


def test_the_entry_says_that_the_command_line_wrote_it(
    bureau: Bureau, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))

    said = json.loads(
        str(call_command("import_parameters", sheet, account="zhaoliu", stdout=io.StringIO()))
    )

    assert said["written"]
    newest = Entry.objects.order_by("-seq")[0]
    assert '"by":"parameter:cli' in newest.body
    assert bureau.zhao.id in newest.body


def test_a_try_needs_no_account_and_a_missing_file_is_named(bureau: Bureau, sheet: Path) -> None:
    said = json.loads(str(call_command("import_parameters", sheet, dry=True, stdout=io.StringIO())))

    assert (said["written"], said["new"]) == (False, 1)
    with pytest.raises(BadInput, match="无法读取"):
        call_command("import_parameters", sheet.with_name("y.xlsx"), dry=True)
