"""The store against the ledger (存储核对): every file that an entry carries is there and is what it was, or is named.

A file whose erasure was approved must be gone. What nobody carries (a draft's attachment, a part) is none of the ledger's
business and is only counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fadu.documents.store import Altered, store
from fadu.evidence.catalogue.selectors import erased_digests
from fadu.ledger.selectors import bodies_with_files


class Fault(StrEnum):
    """What is wrong with a file; the value is the word of the report."""

    MISSING = "缺失"
    ALTERED = "被改动"
    LEFT = "应当已经销毁"


@dataclass(frozen=True)
class Found:
    """One file with its fault, the matter and position of the first entry that carries it."""

    sha256: str
    fault: Fault
    matter: str
    n: int


@dataclass(frozen=True)
class Checked:
    """How many files the ledger carries and the store holds, and what is wrong."""

    carried: int
    stored: int
    erased: int
    faults: tuple[Found, ...]


def check_store() -> Checked:
    """Hash every file that the ledger carries, one at a time, and compare the store with it."""
    first: dict[str, tuple[str, int]] = {}
    for sha256, matter, n in _carried():
        first.setdefault(sha256, (matter, n))
    kept, stored = store(), 0
    there: set[str] = set()
    for sha256 in kept.digests():
        stored += 1
        if sha256 in first:
            there.add(sha256)
    erased, faults = erased_digests(), []
    for sha256, (matter, n) in sorted(first.items(), key=lambda one: one[1]):
        if sha256 in erased:
            if sha256 in there:
                faults.append(Found(sha256, Fault.LEFT, matter, n))
        elif sha256 not in there:
            faults.append(Found(sha256, Fault.MISSING, matter, n))
        elif not _sound(sha256):
            faults.append(Found(sha256, Fault.ALTERED, matter, n))
    return Checked(len(first), stored, len(erased & set(first)), tuple(faults))


def _sound(sha256: str) -> bool:
    try:
        store().fetch(sha256).close()
    except (Altered, FileNotFoundError):
        return False
    return True


def _carried() -> Iterator[tuple[str, str, int]]:
    """Digest, matter and position of every file of every entry, in the order of the log."""
    for text in bodies_with_files():
        body = json.loads(text)
        for file in body["files"]:
            yield file["sha256"], body["matter"], body["n"]
