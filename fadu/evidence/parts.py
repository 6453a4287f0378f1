"""Unfinished files on the disk: one for each person and digest, beside the store and on the same file system.

How far a file has come is the length of its part: no row could say it as truly after a crash.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import Any

from django.conf import settings

CHUNK = 1024 * 1024
DIGEST = re.compile(r"[0-9a-f]{64}")


class Busy(Exception):
    """Another request writes the same part at this moment."""


def part_of(person: str, sha256: str) -> Path:
    """Where the part of a person's file stands; the caller has checked the digest's form."""
    return Path(settings.FILES) / "parts" / person / sha256


def come(person: str, sha256: str) -> int:
    """How many bytes of the part are on the disk."""
    path = part_of(person, sha256)
    return path.stat().st_size if path.exists() else 0


@contextmanager
def held(path: Path) -> Iterator[FileIO]:
    """The part, open for writing, for one request at a time; Busy where another one has it.

    The lock goes with the process: a killed one leaves none behind.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as taken:
            raise Busy from taken
        if not path.exists() or os.fstat(file.fileno()).st_ino != path.stat().st_ino:
            raise Busy  # it was finished or dropped between opening and locking
        yield file


def write(file: FileIO, offset: int, most: int, source: Any) -> int:
    """Write at most `most` bytes from `source` at `offset`, bring them to the disk, and say where the part ends now.

    A source that breaks off leaves what came: its sender asks where to go on.
    """
    file.truncate(offset)
    file.seek(offset)
    end = offset
    try:
        while end < offset + most and (piece := source.read(min(CHUNK, offset + most - end))):
            end += _all(file, piece)
    finally:
        os.fsync(file.fileno())
    return end


def _all(file: FileIO, piece: bytes) -> int:
    rest = memoryview(piece)
    while rest:
        rest = rest[file.write(rest) :]
    return len(piece)


def digest_of(file: FileIO) -> str:
    """The SHA-256 of a whole file, in hexadecimal digits; leaves it at its start."""
    file.seek(0)
    state = hashlib.file_digest(file, "sha256")
    file.seek(0)
    return state.hexdigest()
