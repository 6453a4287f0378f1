"""The verifiers that are shipped, by their digests: who forges a bundle can exchange the ones inside (docs/bundle.md, The verifier).

Nothing here asks for a database.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from fadu.casefile.bundle.checking import Finding
from fadu.casefile.bundle.container import Reader, Unreadable
from fadu.kernel.zone import chinese_day

SHIPPED = Path(__file__).resolve().parent.parent / "shipped"
PAGE, SCRIPT = "verify.html", "verify.py"
STRANGE = "包内的核对程序不是已知的任何版本，不要使用；请用承办机关网站公布的核对程序"


def page() -> bytes:
    """The page that checks bundles without network: one file, the script inside."""
    script = (SHIPPED / "verify.js").read_text(encoding="utf-8")
    frame = (SHIPPED / "verify.html").read_text(encoding="utf-8")
    return frame.replace("/*SCRIPT*/", script).encode()


@cache
def shipped() -> Mapping[str, bytes]:
    """Both by the names they have in a bundle."""
    return {PAGE: page(), SCRIPT: (SHIPPED / "verify.txt").read_bytes()}


@cache
def digests() -> Mapping[str, str]:
    """The SHA-256 of each, as it is published."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in shipped().items()}


@cache
def known() -> Mapping[tuple[str, str], date]:
    """Every version there was, by name and SHA-256, and the day from which it was put into bundles."""
    lines = (SHIPPED / "verifiers.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(name, digest): date.fromisoformat(day) for name, day, digest in rows}


def told(reader: Reader) -> tuple[list[Finding], list[str]]:
    """Of the verifiers in a container: those that never were ours, and what is said of older ones."""
    found, notes = [], []
    for name, current in digests().items():
        state = hashlib.sha256()
        try:
            for piece in reader.pieces(name):
                state.update(piece)
        except Unreadable:
            continue  # that it is missing, the manifest tells
        if (digest := state.hexdigest()) == current:
            continue
        day = known().get((name, digest))
        if day is None:
            found.append(Finding(name, "verifier", STRANGE))
        else:
            notes.append(f"包内的 {name} 是较早的版本（{chinese_day(day)}起），不影响本次核对")
    return found, notes
