"""What the log shows to the outside: tiles, signed checkpoints (检查点), proof slips (存证单).

Nothing here writes entries. Tiles and checkpoints are derived from them and only appended to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from fadu.kernel.errors import Refused
from fadu.ledger import outside, proof, selectors, sql
from fadu.ledger.checkpoint import Head, Note
from fadu.ledger.crypto import ALGORITHMS, Signer
from fadu.ledger.models import Checkpoint, Entry, Tile
from fadu.ledger.selectors import Recorded
from fadu.ledger.tree import (
    HEIGHT,
    WIDTH,
    FullTile,
    StoredTree,
    cut,
    fold,
    joined,
    leaf_hash,
    peak_places,
)

TILES_A_TRANSACTION = 16


@dataclass(frozen=True)
class StoredEntries:
    """The entries of the tree's levels as the database holds them: full tiles, and leaves beyond."""

    alg: str

    def hashes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        """Entries [start, stop) of a level."""
        if level:
            return self._roots(level, start, stop)
        first, last = start // WIDTH, (stop - 1) // WIDTH
        if first == last:
            tile = Tile.objects.filter(alg=self.alg, level=0, position=first).first()
            if tile is not None:
                return cut(bytes(tile.hashes))[start % WIDTH : (stop - 1) % WIDTH + 1]
        return leaves(self.alg, start, stop)

    def _roots(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        rows = Tile.objects.filter(alg=self.alg, level=level - 1)
        rows = rows.filter(position__gte=start, position__lt=stop).order_by("position")
        found = [bytes(root) for root in rows.values_list("root", flat=True)]
        if len(found) == stop - start:
            return found
        span = WIDTH
        return [
            fold(ALGORITHMS[self.alg], self.hashes(level - 1, span * at, span * (at + 1)))
            for at in range(start, stop)
        ]


def leaves(alg: str, start: int, stop: int) -> list[bytes]:
    """The leaf hashes of entries [start, stop): stored for SHA-256, computed for any other."""
    rows = Entry.objects.filter(seq__gte=start, seq__lt=stop).order_by("seq")
    if alg == "sha256":
        return [bytes(leaf) for leaf in rows.values_list("leaf", flat=True)]
    function = ALGORITHMS[alg]
    return [leaf_hash(function, body.encode()) for body in rows.values_list("body", flat=True)]


def stored_tree(alg: str, known: Mapping[tuple[int, int], bytes] | None = None) -> StoredTree:
    """The tree over the stored entries; `known` nodes are not hashed again."""
    return StoredTree(ALGORITHMS[alg], StoredEntries(alg), known or {})


def write_tiles(size: int) -> int:
    """Store every tile that is full among the first `size` entries and not stored yet; returns how many."""
    written = 0
    for alg in ALGORITHMS:
        level, full = 0, size // WIDTH
        while full:
            written += _write_level(alg, level, full)
            level, full = level + 1, full // WIDTH
    return written


def _write_level(alg: str, level: int, full: int) -> int:
    written = 0
    while True:
        with transaction.atomic():
            with connection.cursor() as cursor:
                sql.lock(cursor, sql.TILE_LOCK)
            stored = Tile.objects.filter(alg=alg, level=level).order_by("-position").first()
            first = stored.position + 1 if stored else 0
            last = min(full, first + TILES_A_TRANSACTION)
            tiles = [_full_tile(alg, level, position) for position in range(first, last)]
            Tile.objects.bulk_create(
                Tile(alg=alg, level=level, position=t.position, hashes=t.hashes, root=t.root)
                for t in tiles
            )
        written += len(tiles)
        if last >= full:
            return written


def _full_tile(alg: str, level: int, position: int) -> FullTile:
    hashes = StoredEntries(alg).hashes(level, position * WIDTH, (position + 1) * WIDTH)
    return FullTile(level, position, b"".join(hashes), fold(ALGORITHMS[alg], hashes))


def checkpoint(at: datetime, signer: Signer, folder: Path) -> Note:
    """Sign the log as it stands at `at`, and keep that in the database and as a file in `folder`.

    The file is written first: a checkpoint that is in no file proves nothing to its owner's
    detriment, one that is in no table still does.
    """
    size = selectors.size()
    write_tiles(size)
    peaks = {alg: _peaks(alg, size) for alg in ALGORITHMS}
    roots = {alg: joined(ALGORITHMS[alg], found) for alg, found in peaks.items()}
    note = Head(signer.name, size, roots["sha256"], roots["sm3"], at).signed(signer)
    with transaction.atomic():
        outside.write(folder, note)
        Checkpoint.objects.create(
            size=size,
            at=at,
            text=note.text(),
            peaks=b"".join(peaks["sha256"]),
            sm3_peaks=b"".join(peaks["sm3"]),
        )
    return note


def _peaks(alg: str, size: int) -> list[bytes]:
    tree = stored_tree(alg)
    return [
        tree.range_root(index << height, (index + 1) << height)
        for height, index in peak_places(size)
    ]


def slip(entry: Recorded) -> proof.Slip:
    """The proof slip of an entry against the newest checkpoint; Refused if none covers it yet."""
    row = selectors.newest_checkpoint(beyond=entry.seq)
    if row is None:
        raise Refused(
            f"台账第 {entry.seq} 条之后还没有检查点，无从出具存证单",
            todo="请先运行 fadu ledger checkpoint",
        )
    known = dict(zip(peak_places(row.size), cut(bytes(row.peaks)), strict=True))
    tree = stored_tree("sha256", known)
    hashes = proof.inclusion(tree.range_root, entry.seq, row.size)
    return proof.Slip(entry.seq, tuple(hashes), row.text)


assert 1 << HEIGHT == WIDTH
