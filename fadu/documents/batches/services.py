"""Making many papers in a process of its own: asked for, taken on under a lease, made matter by matter, put together.

Nothing of it is a record. A worker that dies leaves what it has made; who takes the batch on after the lease goes on there.
"""

from __future__ import annotations

import gc
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.documents.batches import parts, selectors
from fadu.documents.batches.models import BatchForm, BatchState, PaperBatch
from fadu.documents.batches.parts import Made
from fadu.documents.papers.contents import Incomplete
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.selectors import casefile
from fadu.documents.printing import engine
from fadu.documents.printing.engine import NoPrinter
from fadu.documents.printing.pages import printed
from fadu.documents.templating.selectors import word_of
from fadu.documents.waiting.services import FAILED, LOG, Lost, close, hold, taken_on
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand

LEASE = timedelta(minutes=2)
"""How long a worker is waited for after it last said how far it is; the papers of one matter take seconds."""
TELLS = timedelta(seconds=1)
"""How often a worker says how far it is: each time costs a write to the disk."""
KEPT = timedelta(days=7)
_SELDOM = (50_000, 20, 50)
"""Objects, and rounds of the youngest, between two searches for garbage: some megabytes."""
MOST = 500
"""Matters of one batch."""


@dataclass(frozen=True)
class By:
    """Who asked, as they stand now, and where the present instant comes from."""

    viewer: Viewer
    now: Callable[[], datetime]


def ask(
    *, procedure: str, kind: PaperKind, form: str, chosen: Sequence[str], viewer: Viewer, hand: Hand, idem: str = ""
) -> PaperBatch:  # fmt: skip
    """Keep what is asked for; the same form sent twice finds the first. Batches of another week go."""
    if not chosen:
        raise BadInput("这段时间没有这种程序的事项", todo="请换一段时间")
    if len(chosen) > MOST:
        raise BadInput(f"一次最多办理{MOST}件事项", todo="请把时间分成几段，分几批办理")
    if form not in BatchForm.values:
        raise BadInput("没有这种格式")
    if form != BatchForm.WORD:
        engine.demand()
    at = hand.noted
    with transaction.atomic():
        forget_old(now=at)
        id = new_id(at, hand.chance(10))
        told = {
            "id": id, "procedure": procedure, "kind": kind.code, "form": form, "matters": json.dumps(list(chosen)),
            "total": len(chosen), "asked_at": at,
        }  # fmt: skip
        own = {"account": viewer.account, "idem": idem or id}
        return PaperBatch.objects.get_or_create(**own, defaults=told)[0]


def claim(*, now: datetime, worker: str) -> PaperBatch | None:
    """Take on the oldest batch that nobody works on; of two workers that ask at once, one gets it."""
    return taken_on(PaperBatch.objects.all(), now=now, worker=worker, lease=LEASE)


def work(*, batch: PaperBatch, by: By) -> BatchState:
    """Make what is not there yet, put all together and close the batch; a refusal of the whole is kept in words."""
    kind = next((one for one in kinds_of(batch.procedure) if one.code == batch.kind), None)
    if kind is None:
        return refuse(batch=batch, said="现在没有这种文书")
    parts.begin(batch.id)
    try:
        with _unhurried():
            _make_all(batch, kind, by)
        made = parts.count(batch.id)
        _tell(batch, by, made=made)
        if not made:
            return refuse(batch=batch, said="所选事项都不能出具这种文书")
        parts.assemble(batch.id, batch.form, batch.worker)
        _tell(batch, by)
        return _close(batch, BatchState.DONE)
    except NoPrinter as refusal:
        return refuse(batch=batch, said=f"{refusal}。{refusal.todo}")
    except Lost:
        if not PaperBatch.objects.filter(id=batch.id).exists():
            parts.drop([batch.id])  # what was put while it was being dropped
        raise


def _make_all(batch: PaperBatch, kind: PaperKind, by: By) -> None:
    """The papers of each matter and what gave none; what an earlier worker made and said of it stays."""
    wanted, left, told = json.loads(batch.matters), [], _tell(batch, by)
    known = selectors.left_out(batch)
    for at, matter in enumerate(wanted):
        if parts.whole(batch.id, at):
            left += [one for one in known if one[0] == matter]
        else:
            made, why = _make(batch, kind, matter, by)
            left += [(matter, one) for one in why]
            if made and why:  # before its papers stand, for whoever finds them does not ask again
                told = _tell(batch, by, left_out=_said(left, known, wanted[at + 1 :]))
            if made:
                parts.put(batch.id, at, made, batch.worker)
        if by.now() - told >= TELLS or at + 1 == len(wanted):
            told = _tell(batch, by, done=at + 1, left_out=_said(left, known, wanted[at + 1 :]))


def _said(left: Sequence[tuple[str, str]], known: Sequence[tuple[str, str]], ahead: Sequence[str]) -> str:  # fmt: skip
    """What gave none, and what an earlier worker said of matters that this one has not come to."""
    return json.dumps([*left, *(one for one in known if one[0] in ahead)])


@contextmanager
def _unhurried() -> Iterator[None]:
    """Search for garbage seldom, and not in what stands already: setting a page makes so many objects that the usual
    search through the whole program takes a tenth of the time.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def refuse(*, batch: PaperBatch, said: str) -> BatchState:
    """Close a batch that cannot be made."""
    return _close(batch, BatchState.REFUSED, said)


def forget(subject: str, values: frozenset[str]) -> None:
    """Papers that may name an erased subject do not stay beside the record: batches are made again without them."""
    ids = list(PaperBatch.objects.values_list("id", flat=True))
    PaperBatch.objects.filter(id__in=ids).delete()
    transaction.on_commit(lambda: parts.drop(ids))


def forget_orphans() -> int:
    """Drop the folders of batches that are gone, in no transaction: what stands is read before what is asked for."""
    standing = parts.standing()
    gone = standing - set(PaperBatch.objects.filter(id__in=standing).values_list("id", flat=True))
    parts.drop(gone)
    return len(gone)


def forget_old(*, now: datetime) -> int:
    """Drop what was asked for more than a week ago; returns how many."""
    old = PaperBatch.objects.filter(asked_at__lt=now - KEPT)
    ids = list(old.values_list("id", flat=True))
    old.delete()
    transaction.on_commit(lambda: parts.drop(ids))
    return len(ids)


def _make(batch: PaperBatch, kind: PaperKind, matter: str, by: By) -> tuple[list[Made], list[str]]:
    """The papers of one matter, and why others are not there. What nobody has foreseen costs this matter its papers, no other."""
    try:
        return _papers(batch, kind, matter, by)
    except NoPrinter:
        raise
    except Exception:  # whatever the record and the templates of one matter come up with
        logging.getLogger(LOG).exception("PaperBatch %s: no papers of matter %s", batch.id, matter)
        return [], [FAILED]


def _papers(batch: PaperBatch, kind: PaperKind, matter: str, by: By) -> tuple[list[Made], list[str]]:  # fmt: skip
    found = matters.matter(by.viewer.scope, matter)
    if found is None:
        return [], ["不在您的查看范围内"]
    file = casefile(by.viewer.scope, found)
    made, why, entries = [], [], tuple(kind.entries(file))
    for n in entries:
        try:
            if batch.form == BatchForm.WORD:
                paper, data = word_of(by.viewer.scope, file, kind, n)
                made.append(Made(f"{paper.name}.docx", data))
            else:
                paper = kind.make(file, n)
                made.append(Made(f"{paper.name}.pdf", printed(paper)))
        except NoPrinter:
            raise
        except (Incomplete, BadInput, Refused) as no:
            why.append(f"依据第{n + 1}条记录的：{no}" if len(entries) > 1 else str(no))
    return made, why if entries else ["没有这种文书"]


def _tell(batch: PaperBatch, by: By, **told: object) -> datetime:
    """Say how far it is and hold the batch on; when that was. Lost where another worker has taken it."""
    now = by.now()
    hold(batch, lease=now + LEASE, **told)
    return now


def _close(batch: PaperBatch, state: BatchState, said: str = "") -> BatchState:
    close(batch, state=state, said=said)
    return state
