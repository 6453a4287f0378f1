"""Bringing a stack: files kept as they came, read later; more sheets of the same stack come behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max, QuerySet

from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import JPEG, PDF, PNG, WEBP, kind_of
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage, ScanState
from fadu.documents.services import discard, store
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.matters.deeds import FileRef, Hand

TAKEN = (PDF, JPEG, PNG, WEBP)
MOST_FILES = 100
"""Files of one request, as Django takes them."""
KEPT = timedelta(days=30)
"""How long a stack stays after its last sheet came, once every page is settled; one with waiting pages stays."""


def bring(
    *, viewer: Viewer, uploads: Sequence[UploadedFile], hand: Hand, idem: str = ""
) -> ScanBatch:  # fmt: skip
    """Keep a stack; the same form sent twice finds the first. BadInput names what cannot be taken in."""
    own = ScanBatch.objects.filter(account=viewer.account)
    if idem and (found := own.filter(idem=idem).first()):
        return found
    refs = _stored(uploads, hand.noted)
    id = new_id(hand.noted, hand.chance(10))
    with transaction.atomic():
        batch, made = ScanBatch.objects.get_or_create(
            account=viewer.account, idem=idem or id,
            defaults={"id": id, "asked_at": hand.noted, "laid_at": hand.noted},
        )  # fmt: skip
        if made:  # else the same form came by another request a moment ago
            _demand_new(viewer, refs)
            _put(batch, refs)
    return batch


def add(*, viewer: Viewer, batch: ScanBatch, uploads: Sequence[UploadedFile], hand: Hand) -> None:
    """Lay more sheets behind a stack (补扫): a missing page, the rest of it. What was read and settled stays.

    A file that could not be read and is brought once more is read once more; what ended its workers counts anew.
    """
    if batch.state == ScanState.OPEN:
        raise Refused("这一批还在识别", todo="请等识别完成后再补扫")
    refs = _stored(uploads, hand.noted)
    _demand_new(viewer, refs)
    with transaction.atomic():
        again = {
            "state": ScanState.OPEN, "worker": "", "lease": None, "said": "", "died": 0, "laid_at": hand.noted,
        }  # fmt: skip
        mine = ScanBatch.objects.filter(pk=batch.pk).exclude(state=ScanState.OPEN)
        if not mine.update(**again):
            raise Refused("这一批还在识别", todo="请等识别完成后再补扫")
        _put(batch, _again(batch, refs))


def forget_scans(*, now: datetime) -> int:
    """Drop stacks of a month ago whose every page is settled; files that nobody else holds go with them. Returns how many."""
    return _drop(ScanBatch.objects.filter(laid_at__lt=now - KEPT))


def forget(subject: str, values: frozenset[str]) -> None:
    """Scans that may name an erased subject do not stay beside the record once they are settled."""
    _drop(ScanBatch.objects.all())


def _stored(uploads: Sequence[UploadedFile], at: datetime) -> list[FileRef]:
    if not 0 < len(uploads) <= MOST_FILES:
        raise BadInput(f"请选择1至{MOST_FILES}个文件", todo="多出的请在补扫时上传")
    for one in uploads:
        kind = kind_of(one)  # type: ignore[arg-type]
        if kind is None or kind not in TAKEN:
            raise BadInput(f"“{one.name}”不是 PDF、JPG、PNG 或者 WebP", todo="请扫描成 PDF 后上传")
    return list({ref.sha256: ref for ref in (store(one, at) for one in uploads)}.values())


def _demand_new(viewer: Viewer, refs: Sequence[FileRef]) -> None:
    """Refuse a file that is in a stack of theirs already. One that was refused is not, nor one that its stack was put aside
    with before it was read: there is nothing else to do with it than to bring it again.
    """
    own = ScanBatch.objects.filter(account=viewer.account)
    states, names = dict(own.values_list("pk", "state")), {ref.sha256: ref.name for ref in refs}
    for one in ScanFile.objects.filter(sha256__in=names, batch__in=list(states), said=""):
        if states[one.batch] != ScanState.REFUSED or _whole(one):
            todo = "请在“成批扫描”页打开先前的那一批继续办理"
            raise BadInput(f"“{names[one.sha256]}”已经上传过", todo=todo)


def _whole(file: ScanFile) -> bool:
    return 0 < file.pages == file.read


def _again(batch: ScanBatch, refs: Iterable[FileRef]) -> list[FileRef]:
    """What is new to the stack. What it has and could not read is read once more: behind the rest where no page of it has
    its place yet, for the places after it are taken.
    """
    held = {one.sha256: one for one in ScanFile.objects.filter(batch=batch.pk)}
    for one in (held[ref.sha256] for ref in refs if ref.sha256 in held):
        one.said = ""
        one.at = one.at if one.pages else _next(batch)
        one.save(update_fields=["said", "at"])
    return [ref for ref in refs if ref.sha256 not in held]


def _next(batch: ScanBatch) -> int:
    last = ScanFile.objects.filter(batch=batch.pk).aggregate(last=Max("at"))["last"]
    return 0 if last is None else int(last) + 1


def _put(batch: ScanBatch, refs: Iterable[FileRef]) -> None:
    ScanFile.objects.bulk_create(
        ScanFile(batch=batch.pk, at=at, sha256=ref.sha256, type=ref.type, name=ref.name)
        for at, ref in enumerate(refs, _next(batch))
    )


def _drop(batches: QuerySet[ScanBatch]) -> int:
    ids = set(batches.exclude(state=ScanState.OPEN).values_list("pk", flat=True))
    ids -= set(ScanPage.objects.filter(batch__in=ids, settled="").values_list("batch", flat=True))
    with transaction.atomic():
        files = ScanFile.objects.filter(batch__in=ids)
        digests = set(files.values_list("sha256", flat=True))
        files.delete()
        ScanPage.objects.filter(batch__in=ids).delete()
        ScanBatch.objects.filter(pk__in=ids).delete()
        discard(digests)
    return len(ids)
