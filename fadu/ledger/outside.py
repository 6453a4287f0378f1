"""Checkpoint files outside the database: only they, or copies in other hands, reveal a restored older database."""

import os
from collections.abc import Iterator
from pathlib import Path

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import rfc3339
from fadu.ledger.checkpoint import Head, Note


def file_name(head: Head) -> str:
    """The name under which a checkpoint is kept: names sort as sizes and times do."""
    return f"{head.size:012d}-{rfc3339(head.at).replace(':', '')}.txt"


def write(folder: Path, note: Note) -> Path:
    """Write a checkpoint, whole or not at all, and survive a power cut."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name(note.head)
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(note.text().encode())
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return path


def read(folder: Path) -> Iterator[tuple[str, Note | None]]:
    """Every checkpoint file by name, in order; None where it cannot be read as one."""
    for path in sorted(folder.glob("*.txt")):
        try:
            yield path.name, Note.parse(path.read_bytes().decode())
        except (BadInput, OSError, UnicodeDecodeError):
            yield path.name, None
