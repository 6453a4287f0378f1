"""A small bundle by the house's own hashing, without a database; the three programs that check bundles; and a forger."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fadu.casefile.bundle import manifest, proofs
from fadu.casefile.bundle.checking import check
from fadu.casefile.bundle.container import Writer
from fadu.casefile.bundle.manifest import Link, Manifest
from fadu.casefile.bundle.verifiers import SHIPPED
from fadu.ledger.canonical import canonical
from fadu.ledger.chain import body_hash, first_prev
from fadu.ledger.checkpoint import Head
from fadu.ledger.commitments import commit
from fadu.ledger.crypto import Ed25519Signer, sha256, sha256_hex
from fadu.ledger.proof import Slip, inclusion
from fadu.ledger.tree import fold, leaf_hash

Parts = dict[str, bytes]
Faults = list[tuple[str, str, str]]
KEY = Ed25519Signer("example.gov.cn/ledger", bytes(range(32)))
OTHER = Ed25519Signer("example.gov.cn/ledger", bytes(range(1, 33)))
CASE, ITEM = "01HQ0000000000000000000001", "01HQ0000000000000000000002"
LINES = Path(__file__).with_name("bundle_lines.js")
PAPER, FILE = b"%PDF-1.4 decision", b"%PDF-1.4 evidence"
AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
SALT, SAID = bytes(range(16)), canonical("张三")


ENTRIES = ((CASE, 7), (ITEM, 2))
KEPT = ((CASE, 5), (ITEM, 1))
"""Entries that do not go along: one between others, one at the end of its chain."""


def small(format: str = manifest.FORMAT) -> bytes:
    """Seven entries of a case and two of an item of evidence, in a log of eleven; a paper and a file of evidence.

    In the first format every entry is given.
    """
    order = [(CASE, n) for n in range(3)] + [(ITEM, 0), (CASE, 3), ("OTHER", 0), (ITEM, 1), (CASE, 4), ("OTHER", 1)]  # fmt: skip
    order += [(CASE, 5), (CASE, 6)]
    kept = KEPT if format == manifest.FORMAT else ()
    tips: dict[str, str] = {}
    bodies = {}
    for matter, n in order:
        bodies[matter, n] = body = _body(matter, n, tips.get(matter, first_prev(matter)))
        tips[matter] = body_hash(body)
    leaves = [leaf_hash(sha256, bodies[one]) for one in order]

    def root(start: int, stop: int) -> bytes:
        return fold(sha256, leaves[start:stop])

    note = Head(KEY.name, len(leaves), root(0, len(leaves)), sha256(b"sm3"), AT).signed(KEY).text()
    given = [one for one in order if one[0] != "OTHER"]
    given.sort(key=lambda one: (one[0] != CASE, one[1]))
    links = [
        Link(*one, order.index(one), body_hash(bodies[one]), leaf_hash(sha256, bodies[one]).hex() if one in kept else "")
        for one in given
    ]  # fmt: skip
    parts: list[tuple[str, bytes, str]] = [
        ("papers/0001.pdf", PAPER, ""), ("evidence/0001.pdf", FILE, f"{ITEM}-00000"), ("readme.txt", "说明".encode(), ""),
        ("checkpoint.txt", note.encode(), ""), ("key.json", proofs.key_member(KEY), ""),
    ]  # fmt: skip
    for link in links:
        slip = Slip(link.seq, tuple(inclusion(root, link.seq, len(leaves))), note).text()
        if not link.leaf:
            parts.append((f"entries/{link.mark}.json", bodies[link.matter, link.n], ""))
        parts.append((f"proofs/{link.mark}.txt", slip.encode(), ""))
    opening = [{"path": "/facts/party_name", "salt": SALT.hex(), "value": SAID}]
    parts.append((f"openings/{CASE}-00001.json", json.dumps(opening).encode(), ""))
    out = Writer()
    made = b"".join(b"".join(out.put(path, (data,), len(data), of)) for path, data, of in parts)
    rows = (
        _row(1, 1, 3, "papers/0001.pdf"), _row(2, 4, 2, "evidence/0001.pdf"), _row(3, 6, 0, ""), _row(4, 6, 1, ""),
    )  # fmt: skip
    data = Manifest(
        "court", "某市应急管理局", "某公司案", CASE, rows, tuple(links), tuple(out.listed), format
    ).data()
    for path, held in (("manifest.json", data), ("manifest.sig", manifest.seal(data, KEY))):
        made += b"".join(out.put(path, (held,), len(held)))
    return made + b"".join(out.end())


def _body(matter: str, n: int, prev: str) -> bytes:
    told: dict[str, Any] = {
        "matter": matter, "n": n, "prev": prev, "act": f"act_{n}", "files": [],
        "facts": {"party_name": {"c": commit(SALT, SAID)}},
    }  # fmt: skip
    if (matter, n) == (ITEM, 0):
        told["files"] = [{"sha256": sha256_hex(FILE), "size": len(FILE)}]
    return canonical(told).encode()


def _row(row: int, first: int, pages: int, path: str) -> dict[str, Any]:
    return {
        "volume": "正卷", "row": row, "number": "", "author": "某市应急管理局", "title": "处罚决定书", "day": "2026-03-02",
        "first": first, "pages": pages, "note": "", "path": path,
    }  # fmt: skip


class Programs:
    """The three verifiers, asked about one file."""

    def __init__(self, folder: Path, node: str | None) -> None:
        self.path = folder / "bundle.zip"
        self.script: dict[str, Any] = {"__name__": "verify"}
        exec((SHIPPED / "verify.txt").read_text(encoding="utf-8"), self.script)
        command = [str(node), str(LINES), str(SHIPPED / "verify.js")]
        pipe = subprocess.PIPE
        self.page = (
            subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8")
            if node
            else None
        )

    def faults(self, data: bytes, key: bytes | None = None) -> Faults:
        """What all of them say, which must be the same."""
        self.path.write_bytes(data)
        checked = check(io.BytesIO(data), key)
        ours = [(one.path, one.code, one.words) for one in checked.findings]
        links = checked.manifest.withheld if checked.manifest else ()
        kept = [(one.matter, one.n + 1, one.hash) for one in links]
        assert self.script["examined"](str(self.path), key) == (ours, kept)
        if self.page and self.page.stdin and self.page.stdout:
            asked = {"path": str(self.path), "key": key.hex() if key else ""}
            self.page.stdin.write(json.dumps(asked) + "\n")
            self.page.stdin.flush()
            found, theirs = json.loads(self.page.stdout.readline())
            assert [tuple(one) for one in found] == ours
            assert [tuple(one) for one in theirs] == kept
        return ours

    def close(self) -> None:
        """End the page's process."""
        if self.page and self.page.stdin:
            self.page.stdin.close()
            self.page.wait(10)


def forged(
    parts: Mapping[str, bytes], change: Callable[[dict[str, Any]], object] = lambda told: None
) -> Parts:
    """The same with a changed manifest and every digest put right, as a careful forger would; the seal cannot be."""
    told: dict[str, Any] = json.loads(parts["manifest.json"])
    for one in told["files"]:
        if one["path"] in parts:
            one["sha256"] = sha256_hex(parts[one["path"]])
            one["size"] = len(parts[one["path"]])
    change(told)
    return {**parts, "manifest.json": json.dumps(told).encode()}
