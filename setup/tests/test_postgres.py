"""A throw-away server really runs, and is gone afterwards."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from setup import postgres


def test_the_address_is_one_that_the_settings_read() -> None:
    from fadu.config.env import parse_database

    read = parse_database("FADU_DATABASE_URL", postgres.url(Path("/srv/a folder")))

    assert (read.engine, read.name, read.host) == ("postgresql", "fadu", "/srv/a folder")


@pytest.mark.postgres
def test_a_server_answers_and_leaves_nothing_behind() -> None:
    with postgres.server() as address:
        folder = Path(parse_qs(urlsplit(address).query)["host"][0])
        with psycopg.connect(f"host={folder} user=postgres dbname=fadu") as connection:
            row = connection.execute("SHOW fsync").fetchone()
        assert row == ("on",)
        assert folder.is_dir()

    assert not folder.exists()


def test_a_program_that_fails_says_why() -> None:
    with pytest.raises(postgres.NoServer, match="PostgreSQL 没有启动"):
        postgres.run(["ls", "/nonexistent"])
