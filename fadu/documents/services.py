"""Taking files in: checked by their content, hashed while they stream, stored under their digest."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction

from fadu.documents import kinds
from fadu.documents.kinds import FileKind
from fadu.documents.models import StoredFile
from fadu.documents.safety import demand_harmless
from fadu.documents.secrecy import demand_open
from fadu.documents.store import CHUNK, Disk
from fadu.documents.store import store as the_store
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
    _write(sha256, upload)
    StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": upload.size, "type": kind, "stored_at": at}
    )
    _write(sha256, upload)  # again, if the same bytes were just being discarded
    return FileRef(sha256, upload.size, kind, name)


def keep(content: bytes, name: str, kind: str, at: datetime) -> FileRef:
    """Store what the program itself made, such as a frozen list. No bound on its size; nobody uploaded it."""
    sha256 = hashlib.sha256(content).hexdigest()
    made = SimpleUploadedFile(name, content, kind)
    _write(sha256, made)
    StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": len(content), "type": kind, "stored_at": at}
    )
    _write(sha256, made)
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
                the_store().remove(sha256)


def erase_bytes(digests: Iterable[str]) -> int:
    """Remove files although entries carry them: an erasure was approved and recorded. Returns how many went.

    The bytes go when the transaction is committed; what a crash leaves then, the sweep finishes.
    """
    wanted = sorted(set(digests))
    with transaction.atomic():
        StoredFile.objects.filter(pk__in=wanted).delete()
        transaction.on_commit(partial(_unlink, wanted))
    return len(wanted)


def opened(sha256: str) -> BinaryIO:
    """The bytes of a digest, verified, at their start. FileNotFoundError where there are none, Altered where they changed."""
    return the_store().fetch(sha256)


def is_stored(sha256: str) -> bool:
    """Whether the bytes of a digest are there."""
    return the_store().exists(sha256)


def path_of(sha256: str) -> Path:
    """Where the bytes of a digest stand in the store on the disk; an object store has no paths."""
    return Disk(Path(settings.FILES)).path(sha256)


def ending_of(kind: str) -> str:
    """The ending of a file name for a type that is taken in."""
    return _ENDINGS.get(kind, "")


def checked(file: Any, name: str, size: int) -> FileKind:
    """What the file is, after every check of what may be taken in: kind, size, what it hides, marks of secrecy. BadInput names the first."""
    kind = kinds.demand_kind(file, name)
    kinds.demand_size(kind, size, name)
    demand_harmless(file, kind, name)
    demand_open(file, kind, name)
    return kind


def adopt(part: Path, sha256: str, kind: str, at: datetime) -> None:
    """Give a whole file of the same file system its place under its digest; the caller has hashed and checked it.

    Its bytes and its place are on the disk before this returns. The file keeps its former name beside it until the
    caller drops that one, so that a crash in between is seen and gone over again. Twice the same is stored once.
    """
    size = part.stat().st_size
    the_store().put(part, sha256)
    StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": size, "type": kind, "stored_at": at}
    )


def _write(sha256: str, upload: UploadedFile) -> None:
    """Write apart first, so that a crash leaves no half file under a digest."""
    if is_stored(sha256):
        return
    folder = Path(settings.FILES) / "parts"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix="form-") as part:
        upload.seek(0)
        for chunk in upload.chunks(CHUNK):
            part.write(chunk)
        part.flush()
        os.fsync(part.fileno())
        the_store().put(Path(part.name), sha256)
