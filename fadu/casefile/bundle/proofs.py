"""The chains of a bundle with their proofs: bodies, slips against one checkpoint, and what of them is opened to whom."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from fadu.casefile.bundle.manifest import Link
from fadu.casefile.receivers import Reader
from fadu.kernel.errors import Refused
from fadu.ledger import anchor, proof, selectors
from fadu.ledger.canonical import canonical
from fadu.ledger.crypto import Ed25519Signer, make_key, read_signer, sha256
from fadu.ledger.models import Checkpoint, Opening
from fadu.ledger.selectors import Recorded
from fadu.ledger.tree import cut, leaf_hash, peak_places


@dataclass(frozen=True)
class Chain:
    """Every entry of one matter; `kept`: the positions of those that do not go along (不随卷提供), of which a leaf stands."""

    matter: str
    entries: tuple[Recorded, ...]
    kept: frozenset[int] = frozenset()

    def links(self) -> list[Link]:
        """Its entries as a manifest lists them."""
        return [
            Link(one.matter, one.n, one.seq, one.hash, _leaf(one) if one.n in self.kept else "")
            for one in self.entries
        ]

    def given(self, goes: Callable[[int], bool]) -> Chain:
        """The same, of which only those entries go along that do."""
        return Chain(
            self.matter, self.entries, frozenset(e.n for e in self.entries if not goes(e.n))
        )


def _leaf(entry: Recorded) -> str:
    return leaf_hash(sha256, entry.body.encode()).hex()


def chain(matter: str, opened: date) -> Chain:
    """The chain of a matter or register that the caller has found."""
    return Chain(matter, selectors.bodies(matter, opened))


def signer() -> Ed25519Signer:
    """The log's own key, by which checkpoints and bundles are signed; made at the default place where there is none."""
    path: Path = settings.LEDGER_KEY_FILE
    if not path.exists():
        if settings.LEDGER_KEY_NAMED:
            raise Refused(
                "台账的签名密钥不在本机，不能制作案卷包", todo="请管理员检查 FADU_LEDGER_KEY_FILE，或者运行 fadu ledger key"
            )  # fmt: skip
        make_key(path)
    return read_signer(path, settings.LEDGER_ORIGIN)


def covering(chains: Sequence[Chain], at: datetime, key: Ed25519Signer) -> Checkpoint:
    """The newest checkpoint that covers every entry; one is signed now where there is none yet."""
    newest = max(entry.seq for one in chains for entry in one.entries)
    found = selectors.newest_checkpoint(beyond=newest)
    if found is None:
        anchor.checkpoint(at, key, settings.CHECKPOINTS)
        found = selectors.newest_checkpoint(beyond=newest)
    assert found is not None
    return found


def slips(chains: Sequence[Chain], checkpoint: Checkpoint) -> Iterator[tuple[Recorded, str]]:
    """Every entry with its proof slip against the checkpoint."""
    known = dict(zip(peak_places(checkpoint.size), cut(bytes(checkpoint.peaks)), strict=True))
    tree = anchor.stored_tree("sha256", known)
    for one in chains:
        for entry in one.entries:
            hashes = proof.inclusion(tree.range_root, entry.seq, checkpoint.size)
            yield entry, proof.Slip(entry.seq, tuple(hashes), checkpoint.text).text()


def openings(entry: Recorded, reader: Reader, disclosed: Mapping[tuple[str, int], str]) -> bytes:
    """What of an entry its receiver may read, as its member; b"" where there is nothing.

    A party reads what concerns it alone: facts, and only of the entries that are `disclosed` to it (matter and number, and
    to whom). What was erased stays closed.
    """
    if reader.party and disclosed.get((entry.matter, entry.n)) != reader.party:
        return b""
    rows = Opening.objects.filter(seq=entry.seq, row__isnull=True, value__isnull=False)
    told = [
        {"path": one.path, "salt": bytes(one.salt or b"").hex(), "value": one.value}
        for one in rows.order_by("path")
        if not reader.party or one.path.startswith("/facts/")
    ]
    return canonical(told).encode() if told else b""  # type: ignore[arg-type]  # texts alone


def key_member(key: Ed25519Signer) -> bytes:
    """The public key as a member."""
    told = {"name": key.name, "public": key.public.hex()}
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
