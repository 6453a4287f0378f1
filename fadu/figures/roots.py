"""Roots over what stood behind a figure (记录清单根值): the tree of RFC 9162 over ids and image digests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fadu.kernel.errors import Refused
from fadu.ledger.canonical import canonical
from fadu.ledger.crypto import sha256
from fadu.ledger.tree import fold, leaf_hash


def root_of_records(ids: Sequence[str], digests: Mapping[str, str]) -> str:
    """The root (hex) over the records in the order of their ids.

    Refused when a record has no image in the ledger: such a figure could not be proved.
    """
    unknown = [id for id in ids if id not in digests]
    if unknown:
        raise Refused(
            f"有{len(unknown)}条记录在台账中没有影像，不能冻结（如 {unknown[0]}）",
            todo="请先由审计管理员校验台账（fadu ledger verify）。",
        )
    return _root({"digest": digests[id], "id": id} for id in sorted(set(ids)))


def root_of_parts(roots: Mapping[str, str]) -> str:
    """The root (hex) over figure codes and their roots, in the order of the codes."""
    return _root({"code": code, "root": roots[code]} for code in sorted(roots))


def _root(leaves: object) -> str:
    hashes = [leaf_hash(sha256, canonical(leaf).encode()) for leaf in leaves]  # type: ignore[attr-defined]
    return fold(sha256, hashes).hex()
