"""The store (文件存储): bytes under their SHA-256, on this machine's disk or in an S3-compatible object store.

Both behave alike: what comes in is hashed before it has a name, what goes out is hashed before anybody reads it, in
pieces of a megabyte, and a file is either there whole or not at all, whatever kills the process in between.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from django.conf import settings

from fadu.kernel.errors import Refused

CHUNK = 1024 * 1024
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Altered(Refused):
    """The bytes under a digest are not those that were stored; nothing of them is handed out."""

    def __init__(self, sha256: str) -> None:
        super().__init__(
            f"文件{sha256[:8]}的内容与登记的校验值不符，没有打开",
            todo="请告知系统管理员运行 fadu evidence check，并从备份恢复",
        )


class Store(Protocol):
    """Where bytes stand under their digest."""

    def exists(self, sha256: str) -> bool:
        """Whether there are bytes under the digest."""

    def put(self, whole: Path, sha256: str) -> None:
        """Store a whole file of this machine, already hashed by the caller, and hash it again on its way.

        The file keeps its place and name. Twice the same is stored once. Altered where it is another file.
        """

    def fetch(self, sha256: str) -> BinaryIO:
        """The bytes, verified, at their start; FileNotFoundError where there are none, Altered where they changed."""

    def remove(self, sha256: str) -> None:
        """Remove the bytes; nothing happens where there are none."""

    def digests(self, begin: str = "") -> Iterator[str]:
        """Every digest that has bytes, in order; with `begin` those that begin with this one character."""


class Disk:
    """The store on a disk: two levels of folders, a file each, read-only to nobody else."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str) -> Path:
        """Where the bytes of a digest stand. Names never lead here: only digests do."""
        if not _DIGEST.fullmatch(sha256):
            raise ValueError("no digest")
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def exists(self, sha256: str) -> bool:
        """See Store."""
        return self.path(sha256).exists()

    def put(self, whole: Path, sha256: str) -> None:
        """See Store: a second name for the same bytes, so that nothing is copied and a crash leaves no half file."""
        path = self.path(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole.open("rb") as file:
            _demand(file, sha256)
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            _link(whole, path)
        settle(path.parent, self.root)

    def fetch(self, sha256: str) -> BinaryIO:
        """See Store."""
        file = self.path(sha256).open("rb")
        try:
            _demand(file, sha256)
        except Altered:
            file.close()
            raise
        return file

    def remove(self, sha256: str) -> None:
        """See Store."""
        self.path(sha256).unlink(missing_ok=True)

    def digests(self, begin: str = "") -> Iterator[str]:
        """See Store."""
        for first in sorted(self.root.glob(f"{begin or '[0-9a-f]'}[0-9a-f]")):
            for second in sorted(first.glob("[0-9a-f][0-9a-f]")):
                yield from sorted(p.name for p in second.iterdir() if _DIGEST.fullmatch(p.name))


def store() -> Store:
    """The store that the settings name (FADU_STORE)."""
    chosen: dict[str, Any] = settings.STORE
    if chosen["kind"] == "s3":
        from fadu.documents.store_s3 import of_settings

        return of_settings(chosen, Path(settings.FILES))
    return Disk(Path(settings.FILES))


def unreachable() -> str:
    """Why the store that the settings name cannot be used; "" where it can."""
    try:
        next(store().digests(), None)
    except ImportError:
        return "没有安装对象存储的程序包"
    except Exception as failure:  # whatever a network and a foreign server come up with
        return f"{type(failure).__name__} {failure}".strip()
    return ""


def _demand(file: Any, sha256: str) -> None:
    file.seek(0)
    state = hashlib.file_digest(file, "sha256")
    file.seek(0)
    if state.hexdigest() != sha256:
        raise Altered(sha256)


def _link(whole: Path, path: Path) -> None:
    """A hard link; from another file system a copy beside the place that is moved over it when it is whole."""
    try:
        os.link(whole, path)
    except FileExistsError:
        raise
    except OSError:
        part = path.with_suffix(f".part{os.getpid()}-{threading.get_ident()}")
        with whole.open("rb") as source, part.open("wb") as out:
            shutil.copyfileobj(source, out, CHUNK)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)


def settle(folder: Path, root: Path | None = None) -> None:
    """Bring names to the disk: without it a file that was moved may be lost when the power goes.

    The folder and the one it is named in; with `root`, all those up to it, for they may be new as well.
    """
    places = [folder, folder.parent]
    while root is not None and root in places[-1].parents:
        places.append(places[-1].parent)
    for place in places:
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
