"""Reading a stack in a process of its own: some pages at a time by the bounded program, kept as they are read.

A worker that dies leaves the pages it has read; who takes the stack on after the lease goes on behind them. Of a part that
the program does not survive, each page is tried alone, so that one hostile page costs itself.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from django.db import transaction
from django.db.models import Sum

from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import PDF
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.papers.paper import MARK, Marked, read_mark
from fadu.documents.previews.bounded import Failed, run
from fadu.documents.previews.stack import MOST_PAGES
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage, ScanState, Trouble
from fadu.documents.scans.selectors import leaves
from fadu.documents.scans.sorting import sorted_into
from fadu.documents.scans.verdicts import verdicts
from fadu.documents.services import opened
from fadu.documents.waiting.services import close, hold, taken_on
from fadu.kernel.errors import BadInput, Refused

LEASE = timedelta(minutes=5)
"""How long a worker is waited for after it last said how far it is: a part and then each of its pages may run out of time."""
"""How long a process may take to begin."""
PART = 25
"""Pages read by one run of the program."""
MOST = 600
"""Pages of one stack: a case of several volumes; a person decides on every page that is left over."""
_PAGES = f"PDF 没有页，或者超过{MOST_PAGES}页，请分成几份上传"
_CLOSED = "打不开，可能已损坏，或者设有口令"


@dataclass(frozen=True)
class By:
    """Who brought it, as they stand now, and where the present instant comes from."""

    viewer: Viewer
    now: Callable[[], datetime]


def claim(*, now: datetime, worker: str) -> ScanBatch | None:
    """Take on the oldest stack that nobody works on; of two workers that ask at once, one gets it."""
    return taken_on(ScanBatch.objects.all(), now=now, worker=worker, lease=LEASE)


def work(*, batch: ScanBatch, by: By) -> ScanState:
    """Read what is not read yet, say what each paper is, and close the stack."""
    for file in ScanFile.objects.filter(batch=batch.pk, said="").order_by("at"):
        if not file.pages or file.read < file.pages:
            _read_file(batch, file, by)
    rows = ScanPage.objects.filter(batch=batch.pk).order_by("number")
    piles, _ = sorted_into(leaves(rows))
    told = json.dumps(verdicts(by.viewer, piles), ensure_ascii=False)
    _tell(batch, by, papers=told, done=rows.count())
    return _close(batch, ScanState.READ)


def refuse(*, batch: ScanBatch, said: str) -> ScanState:
    """Close a stack that cannot be read."""
    return _close(batch, ScanState.REFUSED, said)


def _read_file(batch: ScanBatch, file: ScanFile, by: By) -> None:
    try:
        with opened(file.sha256) as source:
            while not file.pages or file.read < file.pages:
                _read_part(batch, file, source, by)
    except (Failed, FileNotFoundError, Refused) as no:
        why = no.why if isinstance(no, Failed) else ""
        _tell(batch, by)
        file.said = _PAGES if why == "pages" else f"每批最多{MOST}页" if why == "many" else _CLOSED
        file.save(update_fields=["said"])


def _read_part(batch: ScanBatch, file: ScanFile, source: BinaryIO, by: By) -> None:
    """The next pages of a file, each in one transaction with how far it is read. Failed where the file itself is of no use.

    Of a part that the program does not survive every page is read alone before the next part is begun: who began with the
    page behind the first would meet the hostile one again.
    """
    first = file.read + 1
    try:
        pages, read = _leaves(source, file, first, first + PART - 1)
    except Failed as no:
        if no.why != "bounds" and not file.pages:
            raise
        pages = file.pages or _leaves(source, file, 1, 0)[0]
        _place(batch, file, pages)
        for page in range(first, min(first + PART - 1, pages) + 1):
            _keep(batch, file, by, _alone(source, file, page))
    else:
        _place(batch, file, pages)
        _keep(batch, file, by, read)


def _place(batch: ScanBatch, file: ScanFile, pages: int) -> None:
    """Give a file whose pages are counted its place in the stack. Failed where they are too many."""
    if file.pages:
        return
    earlier = ScanFile.objects.filter(batch=batch.pk, at__lt=file.at).aggregate(n=Sum("pages"))
    first = earlier["n"] or 0
    if first + pages > MOST:
        raise Failed("many")
    file.pages, file.first = pages, first


def _keep(batch: ScanBatch, file: ScanFile, by: By, read: Sequence[Any]) -> None:
    with transaction.atomic():
        _tell(batch, by, done=file.first + file.read + len(read), total=file.first + file.pages)
        ScanPage.objects.bulk_create(_row(batch, file, one) for one in read)
        file.read += len(read)
        file.save(update_fields=["read", "pages", "first"])


def _leaves(source: BinaryIO, file: ScanFile, first: int, last: int) -> tuple[int, Sequence[Any]]:
    kind = "pdf" if file.type == PDF.type else "picture"
    with tempfile.NamedTemporaryFile() as out:
        said = run(source, "leaves", kind, Path(out.name), (str(first), str(last)))
        return said["pages"], json.loads(out.read())


def _alone(source: BinaryIO, file: ScanFile, page: int) -> Sequence[Any]:
    """One page by itself."""
    try:
        return _leaves(source, file, page, page)[1]
    except Failed:
        return [{"page": page, "codes": [], "blank": False, "wrong": "broken"}]


def _row(batch: ScanBatch, file: ScanFile, one: Any) -> ScanPage:
    mark, turn, trouble = _judged(one)
    if mark and read_mark(mark).n < 0:
        mark = by_number(read_mark(mark))
        trouble = trouble if mark else Trouble.UNUSED
    return ScanPage(
        batch=batch.pk, number=file.first + one["page"], file=file.at, page=one["page"], mark=mark, turn=turn,
        trouble=trouble,
    )  # fmt: skip


def by_number(marked: Marked) -> str:
    """The mark by its entry of a paper that was printed under a number taken along; "" while the number stands for none."""
    taken = DocumentNumber.objects.filter(
        matter=marked.matter, kind=marked.kind, state=NumberState.TAKEN, entry__isnull=False
    )
    entry = next((one.entry for one in taken if marked.numbers(one.text)), None)
    head = f"{MARK}:{marked.matter}:{marked.kind.replace('_', '-').upper()}"
    return "" if entry is None else f"{head}:{entry}"


def _judged(one: Any) -> tuple[str, int, Trouble]:
    """The mark of a page's square, how it lies, or what is wrong with it. Beside a square of ours others say nothing."""
    own: dict[str, int] = {}
    for text, turn in one["codes"]:
        with suppress(BadInput):
            read_mark(text)
            own[text.strip()] = turn
    if len(own) == 1:
        return *next(iter(own.items())), Trouble.NONE
    if own:
        return "", 0, Trouble.SEVERAL
    if one["wrong"]:
        return "", 0, Trouble(one["wrong"])
    if one["codes"]:
        return "", 0, Trouble.FOREIGN
    return "", 0, Trouble.BLANK if one["blank"] else Trouble.NO_SQUARE


def _tell(batch: ScanBatch, by: By, **told: object) -> None:
    """Say how far it is and hold the stack on; Lost where another worker has taken it."""
    hold(batch, lease=by.now() + LEASE, **told)


def _close(batch: ScanBatch, state: ScanState, said: str = "") -> ScanState:
    close(batch, state=state, said=said)
    return state
