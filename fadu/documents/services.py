"""Taking files in: checked by their content, hashed while they stream, stored under their digest."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction

from fadu.documents.models import StoredFile
from fadu.kernel.errors import BadInput
from fadu.ledger import selectors as ledger
from fadu.matters.deeds import FileRef

LIMIT = 50 * 1024 * 1024
_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"PK\x03\x04", "application/zip"),
)
_OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ofd": "application/ofd",
}
_ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}
JSON = "application/json"
_ENDINGS |= {JSON: ".json"}
_SECRET = re.compile(r"(绝密|机密|秘密)\s*[★☆]")


def store(upload: UploadedFile, at: datetime) -> FileRef:
    """Store one upload. Refuses what is too large, of another type, or marked as a state secret."""
    name = os.path.basename(upload.name or "").strip()
    if not name or upload.size is None or upload.size == 0:
        raise BadInput("文件为空或者没有名称")
    if upload.size > LIMIT:
        raise BadInput(f"文件“{name}”超过50兆字节", todo="请压缩扫描分辨率后再上传")
    if _SECRET.search(name):
        raise BadInput("涉密文件不得录入本系统", todo="请按保密规定另行管理")
    kind = _kind(name, upload)
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
    return {**_ENDINGS, **{k: ending for ending, k in _OFFICE.items()}}.get(kind, "")


def _kind(name: str, upload: UploadedFile) -> str:
    upload.seek(0)
    head = upload.read(8)
    upload.seek(0)
    kind = next((k for signature, k in _SIGNATURES if head.startswith(signature)), "")
    ending = os.path.splitext(name)[1].lower()
    if kind == "application/zip":
        kind = _OFFICE.get(ending, "")
    if not kind:
        raise BadInput(
            f"文件“{name}”的类型不受支持", todo="请上传 PDF、OFD、图片（JPG、PNG）、docx 或 xlsx"
        )
    return kind


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
