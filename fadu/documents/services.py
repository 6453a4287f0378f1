"""Taking files in: checked by their content, hashed while they stream, stored under their digest; and letting them go.

The row of a digest is its lock: whoever stores, holds or discards a file has its row, and of a file without one the row's
key. A row says that the bytes are there: they come before it and go after it, so that a killed process leaves bytes too
many, never too few; the sweep finds them.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction

from fadu.documents import holders, kinds
from fadu.documents.kinds import FileKind
from fadu.documents.models import StoredFile
from fadu.documents.previews.kept import forget
from fadu.documents.safety import demand_harmless
from fadu.documents.secrecy import demand_open
from fadu.documents.store import CHUNK, Disk
from fadu.documents.store import store as the_store
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.carried import carried, carriers
from fadu.matters.deeds import FileRef

LIMIT = 50 * 1024 * 1024
"""The largest file that a form takes, in bytes; larger ones come by resumable upload (fadu.evidence)."""
LOOSE = timedelta(days=7)
"""How long a file waits for whoever may hold it: a form that was refused is mended and sent again within the week, and what
is to wait longer is a draft or an upload, which hold theirs."""
BROKEN_OFF = timedelta(days=1)
"""No form is written for so long."""
MANY = 500
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
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
    _enter(FileRef(sha256, upload.size, kind, name), at, lambda: _write(sha256, upload))
    return FileRef(sha256, upload.size, kind, name)


def keep(content: bytes, name: str, kind: str, at: datetime) -> FileRef:
    """Store what the program itself made, such as a frozen list. No bound on its size; nobody uploaded it."""
    sha256 = hashlib.sha256(content).hexdigest()
    made, ref = SimpleUploadedFile(name, content, kind), FileRef(sha256, len(content), kind, name)
    _enter(ref, at, lambda: _write(sha256, made))
    return ref


def _enter(ref: FileRef, at: datetime, write: Callable[[], None]) -> None:
    """The bytes, then their row; the bytes once more under the row's lock, if they were just being discarded."""
    write()
    row = StoredFile(sha256=ref.sha256, size=ref.size, type=ref.type, stored_at=at)
    with transaction.atomic():
        while True:
            StoredFile.objects.bulk_create([row], ignore_conflicts=True)
            if locked([ref.sha256]):
                break  # else it was discarded between the two statements
        if not is_stored(ref.sha256):
            write()


def locked(digests: Iterable[str]) -> set[str]:
    """Those of the files that are there, locked until the end of the transaction, in one order for everybody."""
    rows = StoredFile.objects.select_for_update().filter(pk__in=set(digests)).order_by("pk")
    return set(rows.values_list("pk", flat=True))


def hold(files: Sequence[FileRef], matters: Collection[str]) -> None:
    """Hold the files of acts on these matters until their entries are committed: nobody discards them meanwhile.

    Refused where one is gone, unless an earlier entry of the matters names it: it was erased, and the act corrects that one.
    """
    names = {file.sha256: file.name for file in files}
    gone = names.keys() - locked(names)
    gone -= {sha256 for sha256, matter in carriers(gone) if matter in matters}
    if gone:
        told = "、".join(sorted(names[sha256] for sha256 in gone))
        raise Refused(f"附件“{told}”已不在存储中", todo="请重新添加附件后再办理。")


def discard(digests: Iterable[str]) -> int:
    """Remove files from the store that nobody holds: what was attached to a draft that came to nothing, what a refused
    act brought. The bytes go when the transaction is committed. Returns how many went.
    """
    with transaction.atomic():
        loose = locked(digests)
        loose -= holders.held(loose)
        StoredFile.objects.filter(pk__in=loose).delete()
        transaction.on_commit(partial(_unlink, sorted(loose)))
    return len(loose)


def _unlink(digests: Iterable[str]) -> None:
    """Unless somebody has stored the same bytes again meanwhile. A row of no more than a moment keeps others waiting."""
    for sha256 in digests:
        with transaction.atomic():
            nothing = {"size": 0, "type": "", "stored_at": NEVER}
            row, made = StoredFile.objects.get_or_create(pk=sha256, defaults=nothing)
            if made:
                forget([sha256])  # a kill from here on leaves no picture of what is gone
                the_store().remove(sha256)
                forget([sha256])  # nor does who drew one meanwhile
                row.delete()


def forget_loose(*, now: datetime) -> int:
    """Discard files stored `LOOSE` ago that nobody holds: what an act brought that was refused, or a process that was killed
    before its act. Returns how many went. What an entry carries is looked at once.
    """
    gone, late = 0, StoredFile.objects.filter(entered=False, stored_at__lt=now - LOOSE)
    old = iter(list(late.order_by("stored_at").values_list("pk", flat=True)))
    while part := set(islice(old, MANY)):
        entered = carried(part)
        StoredFile.objects.filter(pk__in=entered).update(entered=True)
        gone += discard(part - entered)
    return gone


def forget_strays(*, now: datetime) -> int:
    """Remove bytes without a row that nobody holds: a process was killed between the two. Returns how many went.

    A sixteenth of the store at each sweep: another one every hour, and every day at the same hour.
    """
    there, gone = the_store().digests(f"{(now.toordinal() + now.hour) % 16:x}"), 0
    while part := set(islice(there, MANY)):
        part -= set(StoredFile.objects.filter(pk__in=part).values_list("pk", flat=True))
        if part := part - holders.held(part):
            _unlink(sorted(part))
            gone += len(part)
    return gone


def forget_parts(*, now: datetime) -> int:
    """Remove what a form was being written to when its process was killed. now: by the machine, as the disk has it."""
    late = (now - BROKEN_OFF).timestamp()
    old = [p for p in (Path(settings.FILES) / "parts").glob("form-*") if p.stat().st_mtime < late]
    for part in old:
        part.unlink(missing_ok=True)
    return len(old)


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
    ref = FileRef(sha256, part.stat().st_size, kind, "")
    _enter(ref, at, lambda: the_store().put(part, sha256))


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
