"""Taking files in: checked by their content, hashed while they stream, stored under their digest."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction

from fadu.documents import kinds
from fadu.documents.kinds import FileKind
from fadu.documents.models import StoredFile
from fadu.documents.secrecy import demand_open
from fadu.kernel.errors import BadInput
from fadu.ledger import selectors as ledger
from fadu.matters.deeds import FileRef

LIMIT = 50 * 1024 * 1024
"""The largest file that a form takes, in bytes; larger ones come by resumable upload (fadu.evidence)."""
JSON = "application/json"
_ENDINGS = {kind.type: kind.ending for kind in kinds.ALL} | {JSON: ".json"}


def store(upload: UploadedFile, at: datetime) -> FileRef:
    """Store one upload. Refuses what is too large, of another type, or marked as a state secret."""
    name = os.path.basename(upload.name or "").strip()
    if not name or upload.size is None or upload.size == 0:
        raise BadInput("文件为空或者没有名称")
    if upload.size > LIMIT:
        raise BadInput(f"文件“{name}”超过50兆字节", todo="请压缩扫描分辨率后再上传")
    kind = checked(upload, name, upload.size).type
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    sha256 = digest.hexdigest()
    _write(path_of(sha256), upload)
    StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": upload.size, "type": kind, "stored_at": at}
    )
    _write(path_of(sha256), upload)  # again, if the same bytes were just being discarded
    return FileRef(sha256, upload.size, kind, name)


def keep(content: bytes, name: str, kind: str, at: datetime) -> FileRef:
    """Store what the program itself made, such as a frozen list. No bound on its size; nobody uploaded it."""
    sha256 = hashlib.sha256(content).hexdigest()
    made = SimpleUploadedFile(name, content, kind)
    _write(path_of(sha256), made)
    StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": len(content), "type": kind, "stored_at": at}
    )
    _write(path_of(sha256), made)
    return FileRef(sha256, len(content), kind, name)


def discard(digests: Iterable[str]) -> None:
    """Remove files from the store that no entry of the ledger carries: what was attached to a draft
    that came to nothing. The bytes go when the transaction is committed.
    """
    with transaction.atomic():
        rows = StoredFile.objects.select_for_update().filter(pk__in=set(digests))
        loose = set(rows.values_list("pk", flat=True))
        loose -= ledger.carried(loose)
        StoredFile.objects.filter(pk__in=loose).delete()
        transaction.on_commit(partial(_unlink, sorted(loose)))


def _unlink(digests: Iterable[str]) -> None:
    """Unless somebody has stored the same bytes again meanwhile."""
    with transaction.atomic():
        for sha256 in digests:
            if not StoredFile.objects.filter(pk=sha256).exists():
                path_of(sha256).unlink(missing_ok=True)


def path_of(sha256: str) -> Path:
    """Where the bytes of a digest stand."""
    return Path(settings.FILES) / sha256[:2] / sha256[2:4] / sha256


def ending_of(kind: str) -> str:
    """The ending of a file name for a type that is taken in."""
    return _ENDINGS.get(kind, "")


def checked(file: Any, name: str, size: int) -> FileKind:
    """What the file is, after every check of what may be taken in: kind, size, marks of secrecy. BadInput names the first."""
    kind = kinds.demand_kind(file, name)
    kinds.demand_size(kind, size, name)
    demand_open(file, kind, name)
    return kind


def adopt(part: Path, sha256: str, kind: str, at: datetime) -> None:
    """Give a whole file of the same file system its place under its digest; the caller has hashed and checked it.

    Its bytes and its place are on the disk before this returns. The file keeps its former name beside it until the
    caller drops that one, so that a crash in between is seen and gone over again. Twice the same is stored once.
    """
    path = path_of(sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    size = part.stat().st_size
    with part.open("rb") as file:
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        os.link(part, path)
    _settle(path.parent)
    StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": size, "type": kind, "stored_at": at}
    )


def _settle(folder: Path) -> None:
    """Bring names to the disk: without it a file that was moved may be lost when the power goes."""
    for place in (folder, folder.parent):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write(path: Path, upload: UploadedFile) -> None:
    """Write beside the place and move over, so that a crash leaves no half file under a digest."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".part{os.getpid()}-{threading.get_ident()}")
    upload.seek(0)
    with part.open("wb") as out:
        for chunk in upload.chunks():
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
    _settle(path.parent)
