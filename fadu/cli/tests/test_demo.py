"""`fadu demo`: only in an empty database, only for a year there is; the build itself is fadu.demo's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.accounts.models import Agency
from fadu.cli import main
from fadu.cli.demo import YEARS, _size
from fadu.ledger.models import Entry
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_database_in_use_is_left_alone(
    bureau: Bureau, capsys: pytest.CaptureFixture[str]
) -> None:
    agencies, entries = Agency.objects.count(), Entry.objects.count()

    assert main(["demo"]) == 2

    said = capsys.readouterr()
    assert "已有机构数据，不能再建立示范局" in said.err
    assert "示范局只建立在空的数据库里" in said.err
    assert said.out == ""
    assert (Agency.objects.count(), Entry.objects.count()) == (agencies, entries)


def test_a_year_without_a_demonstration_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--year", "1999"]) == 2
    assert "1999" in capsys.readouterr().err


def test_the_help_names_the_years_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--help"]) == 0
    assert all(year in capsys.readouterr().out for year in YEARS)


def test_what_was_built_is_counted_from_the_database(bureau: Bureau) -> None:
    assert _size() == {"matters": Matter.objects.count(), "entries": Entry.objects.count()}
    assert _size()["entries"] > 0
