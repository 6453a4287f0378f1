"""The bar goes to stderr; nothing is said or built where data stand already."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from fadu.config.management.commands.build_demo import WIDTH, Command
from fadu.kernel.errors import Refused
from fadu.ledger.models import Entry

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.parametrize(
    ("done", "share", "full"), [(0, "  0%", 0), (30, " 50%", WIDTH // 2), (60, "100%", WIDTH)]
)
def test_the_bar_fills_in_its_line_on_stderr(
    capsys: pytest.CaptureFixture[str], done: int, share: str, full: int
) -> None:
    Command().show(done, 60, "示范企业")

    said = capsys.readouterr()
    assert said.err.startswith("\r[" + "█" * full + "·" * (WIDTH - full) + f"] {share}  示范企业")
    assert said.out == ""


def test_where_data_stand_nothing_is_built_and_no_account_is_named(bureau: Bureau) -> None:
    out, entries = StringIO(), Entry.objects.count()

    with pytest.raises(Refused, match="不能再建立示范局"):
        call_command("build_demo", stdout=out)

    assert out.getvalue() == ""
    assert Entry.objects.count() == entries
