"""Tiles, checkpoints and slips: derived once, equal to the tree over the bodies, provable against any size."""

from pathlib import Path

import pytest

from fadu.kernel.errors import Refused
from fadu.ledger import outside, proof, selectors, services
from fadu.ledger.anchor import StoredEntries, checkpoint, leaves, slip, stored_tree, write_tiles
from fadu.ledger.checkpoint import Note
from fadu.ledger.crypto import ALGORITHMS, sha256
from fadu.ledger.models import Checkpoint, Tile
from fadu.ledger.record import Sealed
from fadu.ledger.tests.builders import KEYS, NOTED, SIGNER, a_chain, a_log, matter_id
from fadu.ledger.tree import fold, leaf_hash

pytestmark = pytest.mark.django_db


def a_long_log(length: int) -> list[Sealed]:
    """One matter of many entries."""
    chain = a_chain(matter_id(1), length)
    services.append(chain)
    return chain


def test_a_checkpoint_has_both_roots_over_all_bodies(tmp_path: Path) -> None:
    bodies = [entry.body.encode() for entry in a_log(3, 2)]

    note = checkpoint(NOTED, SIGNER, tmp_path)

    roots = [
        fold(function, [leaf_hash(function, body) for body in bodies])
        for function in ALGORITHMS.values()
    ]
    assert [note.head.root, note.head.sm3] == roots
    assert (note.head.size, note.head.at) == (6, NOTED)
    assert note.signed_by(KEYS) == {SIGNER.name}


def test_a_checkpoint_stands_in_the_database_and_outside(tmp_path: Path) -> None:
    a_log(1, 2)

    note = checkpoint(NOTED, SIGNER, tmp_path)

    assert Checkpoint.objects.get().text == note.text()
    assert [found for _, found in outside.read(tmp_path)] == [note]


def test_an_empty_log_has_a_checkpoint(tmp_path: Path) -> None:
    note = checkpoint(NOTED, SIGNER, tmp_path)

    assert (note.head.size, note.head.root) == (0, sha256(b""))


def test_tiles_are_written_when_full_and_once() -> None:
    a_long_log(515)

    assert write_tiles(511) == 2
    assert write_tiles(515) == 2
    assert write_tiles(515) == 0
    found = Tile.objects.order_by("alg", "position").values_list("alg", "level", "position")
    assert list(found) == [(alg, 0, at) for alg in ("sha256", "sm3") for at in (0, 1)]


@pytest.mark.parametrize("alg", ALGORITHMS)
@pytest.mark.parametrize("tiled", [False, True])
def test_stored_entries_are_the_same_with_and_without_tiles(alg: str, tiled: bool) -> None:
    a_long_log(515)
    if tiled:
        write_tiles(515)
    hashes = leaves(alg, 0, 515)
    entries = StoredEntries(alg)

    assert list(entries.hashes(0, 256, 260)) == hashes[256:260]
    assert list(entries.hashes(0, 512, 515)) == hashes[512:]
    assert list(entries.hashes(1, 0, 2)) == [
        fold(ALGORITHMS[alg], hashes[at : at + 256]) for at in (0, 256)
    ]
    assert stored_tree(alg).range_root(0, 515) == fold(ALGORITHMS[alg], hashes)


def test_every_entry_has_a_slip_that_proves_it(tmp_path: Path) -> None:
    chain = a_long_log(300)
    checkpoint(NOTED, SIGNER, tmp_path)

    for seq in (0, 1, 128, 255, 256, 298, 299):
        given = proof.Slip.parse(slip(selectors.entry(str(seq))).text())
        assert given.holds(chain[seq].body, KEYS)
        assert not given.holds(chain[seq - 1].body, KEYS)


def test_checkpoints_are_consistent_with_each_other(tmp_path: Path) -> None:
    chain = a_chain(length=300)
    heads = []
    for start, stop in ((0, 3), (3, 256), (256, 300)):
        services.append(chain[start:stop])
        heads.append(checkpoint(NOTED, SIGNER, tmp_path).head)

    for old, new in ((heads[0], heads[1]), (heads[1], heads[2]), (heads[0], heads[2])):
        path = proof.consistency(stored_tree("sha256").range_root, old.size, new.size)
        assert proof.consistency_holds(old.size, new.size, path, old.root, new.root)


def test_an_entry_after_the_newest_checkpoint_has_no_slip_yet(tmp_path: Path) -> None:
    chain = a_chain(length=2)
    services.append(chain[:1])
    checkpoint(NOTED, SIGNER, tmp_path)
    services.append(chain[1:])

    assert slip(selectors.entry("0")).index == 0
    with pytest.raises(Refused, match="还没有检查点"):
        slip(selectors.entry("1"))


def test_the_checkpoint_in_a_slip_is_the_newest(tmp_path: Path) -> None:
    a_log(1, 3)
    checkpoint(NOTED, SIGNER, tmp_path)
    newest = checkpoint(NOTED.replace(hour=9), SIGNER, tmp_path)

    assert Note.parse(slip(selectors.entry("0")).note) == newest
