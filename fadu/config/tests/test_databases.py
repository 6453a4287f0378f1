"""Both databases are opened as the ledger needs them."""

from __future__ import annotations

from pathlib import Path

from fadu.config.databases import database_settings
from fadu.config.env import Database, parse_database


def test_a_sqlite_file_has_its_folder_and_commits_to_the_disk(tmp_path: Path) -> None:
    where = Database("sqlite", str(tmp_path / "deep" / "fadu.sqlite3"))

    made = database_settings(where, password="", var=tmp_path, testing=False)

    assert (tmp_path / "deep").is_dir()
    assert "synchronous=FULL" in str(made["OPTIONS"])
    assert made["TEST"] == {"NAME": str(tmp_path / "test.sqlite3")}


def test_a_server_is_reached_with_the_password_of_the_file_unless_the_address_holds_one(
    tmp_path: Path,
) -> None:
    def opened(url: str, testing: bool) -> dict[str, object]:
        where = parse_database("FADU_DATABASE_URL", url)
        return database_settings(where, password="of-file", var=tmp_path, testing=testing)

    made = opened("postgresql://u@h:5433/fadu?host=/run/postgresql", testing=False)
    assert (made["HOST"], made["PORT"], made["PASSWORD"]) == ("/run/postgresql", "5433", "of-file")
    assert made["CONN_MAX_AGE"] == 3600
    assert opened("postgresql://u:own@h/fadu", testing=True)["PASSWORD"] == "own"
    assert opened("postgresql://u:own@h/fadu", testing=True)["CONN_MAX_AGE"] == 0
