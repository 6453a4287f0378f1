"""A bundle as a container: every member stored as it is, none twice, written in pieces and read in pieces."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from fadu.casefile.bundle.layout import STORED, Member, layout_of

PIECE = 1024 * 1024
DAY = (1980, 1, 1, 0, 0, 0)
MANIFEST, SEAL = "manifest.json", "manifest.sig"


@dataclass(frozen=True)
class Listed:
    """A member as the manifest lists it; `entry` is the mark of the entry that carries it, "" elsewhere."""

    path: str
    sha256: str
    size: int
    entry: str = ""

    def told(self) -> dict[str, Any]:
        """Its place in the manifest."""
        return {"path": self.path, "sha256": self.sha256, "size": self.size, "entry": self.entry}


class _Sink:
    """Where the ZIP writer puts its bytes; it is never asked to go back."""

    def __init__(self) -> None:
        self.held: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.held.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""

    def taken(self) -> Iterator[bytes]:
        yield from self.held
        self.held.clear()


class Writer:
    """A container that grows member by member: what is yielded is the file, a piece at a time."""

    def __init__(self) -> None:
        self._sink = _Sink()
        sink: Any = self._sink  # of a file that is only written it asks no more than these
        self._zip = zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED)
        self.listed: list[Listed] = []

    def put(
        self, path: str, pieces: Iterable[bytes], size: int, entry: str = ""
    ) -> Iterator[bytes]:
        """One member whose size is known, of pieces that are read when they are written."""
        info = zipfile.ZipInfo(path, DAY)
        info.file_size, info.external_attr, info.create_system = size, 0o644 << 16, 3
        state, come = hashlib.sha256(), 0
        with self._zip.open(info, "w") as out:
            for piece in pieces:
                out.write(piece)
                state.update(piece)
                come += len(piece)
                yield from self._sink.taken()
        self.listed.append(Listed(path, state.hexdigest(), come, entry))
        yield from self._sink.taken()

    def end(self) -> Iterator[bytes]:
        """The directory."""
        self._zip.close()
        yield from self._sink.taken()


class Unreadable(Exception):
    """A member that is not there or cannot be read out of its container."""


class Reader:
    """The members of a container by name; `twice` names those that come twice, of which the first counts.

    `wrong` is what else is wrong with the container: a name ("" for the whole) and words.
    """

    def __init__(self, file: BinaryIO) -> None:
        made = layout_of(file)
        self._file, self.wrong = file, made.wrong
        self.members: dict[str, Member] = {}
        self.twice: list[str] = []
        for member in made.members:
            if member.name in self.members:
                self.twice.append(member.name)
            self.members.setdefault(member.name, member)

    def pieces(self, path: str) -> Iterator[bytes]:
        """The bytes of a member, as many as lie there, which is what others unpack; Unreadable where they cannot be had."""
        member = self.members.get(path)
        if member is None or member.method != STORED or member.start is None:
            raise Unreadable(path)
        at, end = member.start, member.start + member.size
        try:
            while at < end:
                self._file.seek(at)
                piece = self._file.read(min(PIECE, end - at))
                if not piece:
                    raise Unreadable(path)
                at += len(piece)
                yield piece
        except OSError as why:
            raise Unreadable(path) from why

    def read(self, path: str) -> bytes:
        """A member whole; Unreadable as above."""
        return b"".join(self.pieces(path))


def opened(file: BinaryIO) -> Reader | None:
    """The container of a file; None where it is none."""
    try:
        return Reader(file)
    except (OSError, ValueError):
        return None
