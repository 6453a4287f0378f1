"""The tables: constraints that hold even if a lock is missed."""

import pytest
from django.db import IntegrityError, transaction

from fadu.ledger.models import Checkpoint, Entry, Opening, Tile
from fadu.ledger.tests.builders import OPENED, a_log, matter_id

pytestmark = pytest.mark.django_db


def a_row(seq: int, matter: str, n: int, idem: str | None = None) -> Entry:
    """A row as somebody might write it past the service."""
    return Entry(
        seq=seq, opened=OPENED, matter=matter, n=n, body="{}", hash="0" * 64, leaf=b"", idem=idem
    )


def test_a_chain_cannot_fork() -> None:
    a_log(1, 2)

    with pytest.raises(IntegrityError), transaction.atomic():
        a_row(2, matter_id(1), 1).save(force_insert=True)


def test_a_submission_is_recorded_once() -> None:
    a_row(0, matter_id(1), 0, "form-1").save(force_insert=True)

    with pytest.raises(IntegrityError), transaction.atomic():
        a_row(1, matter_id(1), 1, "form-1").save(force_insert=True)


def test_a_path_has_one_opening() -> None:
    Opening.objects.create(seq=0, path="/facts/a", commitment="0" * 64)

    with pytest.raises(IntegrityError), transaction.atomic():
        Opening.objects.create(seq=0, path="/facts/a", commitment="1" * 64)


def test_a_tile_is_stored_once() -> None:
    Tile.objects.create(alg="sha256", level=0, position=0, hashes=b"", root=b"")

    with pytest.raises(IntegrityError), transaction.atomic():
        Tile.objects.create(alg="sha256", level=0, position=0, hashes=b"x", root=b"")


def test_every_table_belongs_to_the_log() -> None:
    assert {model.LEDGER for model in (Entry, Opening, Tile, Checkpoint)} == {"log"}


def test_rows_name_themselves() -> None:
    assert str(a_row(3, "m", 1)) == "3: m/1"
    assert str(Opening(seq=3, path="/facts/a")) == "3/facts/a"
    assert str(Tile(alg="sm3", level=1, position=2)) == "sm3/1/2"
    assert str(Checkpoint(size=7)) == "7"
