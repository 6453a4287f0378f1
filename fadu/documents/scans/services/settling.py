"""Settling a stack: a whole paper filed, a page put to a paper, taken as evidence, or discarded for a reason.

A page is settled in the transaction of the act that takes it in, under the stack's lock: two who settle at once, and one who
sends twice, settle it once.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.documents.issued.selectors import versions_of_paper
from fadu.documents.issued.services import file_copy
from fadu.documents.kinds import PDF
from fadu.documents.papers.sequence import listed
from fadu.documents.previews.bounded import Failed, named, run
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage, ScanState, Settled
from fadu.documents.scans.selectors import Sorted, leaves, stack
from fadu.documents.scans.sorting import Key, before
from fadu.documents.scans.verdicts import found
from fadu.documents.services import opened
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.registers import scans as register
from fadu.matters.deeds import FileRef, Hand, NewMatter, Outcome
from fadu.matters.services import act, repeated

PREVIOUS = "previous"
MOST_REASON = 200
HALF = 32
"""Digits of a digest that name a scan: 128 bits."""


def file_paper(
    *, viewer: Viewer, batch: ScanBatch, paper: Key, hand: Hand, compared: bool = False, reason: str = "",
    why: str = "", id: str = "",
) -> Outcome:  # fmt: skip
    """File the whole paper of a stack as its issued version, after the checks of a single copy (documents.issued)."""
    held = versions_of_paper(viewer.scope, *paper)
    if held and (first := repeated(held[0].document, {"idem": id})):
        return first
    made = found(viewer, paper)
    sorted_ = stack(viewer, batch)
    pile = sorted_.pile(paper)
    if pile is None:
        raise Refused("这份文书的各页已经办理", todo="请刷新页面查看")
    if wrong := "；".join(pile.order.wrong()):
        raise Refused(f"这份文书不完整：{wrong}", todo="缺页的请补扫，重页的请舍弃多余的一份")
    content = gathered(sorted_, pile.numbers)
    upload = SimpleUploadedFile(f"{made.paper.name}.pdf", content, PDF.type)
    with transaction.atomic():
        _demand_waiting(batch, pile.numbers)
        done = file_copy(
            viewer=viewer, made=made, upload=upload, hand=hand, compared=compared, reason=reason, why=why,
            id=id,
        )  # fmt: skip
        _settle(batch, pile.numbers, Settled.FILED, outcome=done.matter)
    return done


def take(
    *,
    batch: ScanBatch,
    numbers: Sequence[int],
    enter: Callable[[FileRef], Outcome],
    ref: FileRef,
) -> Outcome:
    """Settle pages by an act that takes them in as a file, evidence for one."""
    with transaction.atomic():
        _demand_waiting(batch, numbers)
        done = enter(ref)
        _settle(batch, numbers, Settled.EVIDENCE, outcome=done.matter)
    return done


def join(*, batch: ScanBatch, numbers: Sequence[int], to: str, leaf: int = 0) -> None:
    """Put pages without a square to a paper: to that of the page before, or of the page named; `leaf`: which page of it.

    BadInput where there is none, or where several pages are said to be the same one.
    """
    if leaf and len(numbers) > 1:
        raise BadInput("写明第几页的，一次只能选一页")
    with transaction.atomic():
        _demand_waiting(batch, numbers)
        held = leaves(ScanPage.objects.filter(batch=batch.pk).order_by("number"))
        marked = {one.number: one.mark for one in held if one.mark and not one.settled}
        for number in numbers:
            at = before(held, number) if to == PREVIOUS else _whole(to)
            mark = marked.get(at)
            if mark is None or number in marked:
                raise BadInput("没有可以归入的文书", todo="请选择一份文书，或者作为证据、舍弃")
            if leaf > mark.pages:
                raise BadInput(f"这份文书共{mark.pages}页，没有第{leaf}页")
            ScanPage.objects.filter(batch=batch.pk, number=number).update(joins=at, leaf=leaf)


def part(*, batch: ScanBatch, numbers: Sequence[int]) -> None:
    """Take pages out of the paper to which a person had put them."""
    ScanPage.objects.filter(batch=batch.pk, number__in=numbers, settled="").update(joins=0, leaf=0)


def throw_away(
    *, viewer: Viewer, batch: ScanBatch, numbers: Sequence[int], reason: str, hand: Hand
) -> Outcome:  # fmt: skip
    """Discard pages for a reason, on record (舍弃扫描页): a blank back, a page scanned twice."""
    if not reason.strip():
        raise BadInput("请写明舍弃的理由", todo="例如空白页、重复扫描")
    what, why = register.discard_sheets, reason.strip()[:MOST_REASON]
    with transaction.atomic():
        _demand_waiting(batch, numbers)
        facts = {"scan_files": _named(batch, numbers), "sheets": len(set(numbers)), "reason": why}
        done = act(
            NewMatter(register.SCAN_REGISTER, viewer.place), what, hand=hand, who=(viewer.actor(what),), facts=facts,
            at=hand.noted,
        )  # fmt: skip
        _settle(batch, numbers, Settled.DISCARDED, reason=why, outcome=done.matter)
    return done


def _named(batch: ScanBatch, numbers: Sequence[int]) -> str:
    """Pages by the files they stand in: the first half of each digest, for an entry that named it whole would carry the
    file, and which pages of it.
    """
    files = {one.at: one.sha256 for one in ScanFile.objects.filter(batch=batch.pk)}
    pages: dict[int, list[int]] = {}
    for one in ScanPage.objects.filter(batch=batch.pk, number__in=numbers).order_by("number"):
        pages.setdefault(one.file, []).append(one.page)
    return "\n".join(f"{files[at][:HALF]} 第{listed(held)}页" for at, held in pages.items())


def gathered(of: Sorted, numbers: Sequence[int]) -> bytes:
    """A PDF of pages of a stack, in this order, each turned upright. BadInput where it cannot be made."""
    files = {one.at: one for one in of.files}
    rows = [of.pages[number] for number in numbers]
    with ExitStack() as held, tempfile.NamedTemporaryFile() as out:
        sources = {
            at: held.enter_context(opened(files[at].sha256)) for at in {r.file for r in rows}
        }
        told = [[named(sources[r.file]), _kind(files[r.file]), r.page, r.turn] for r in rows]
        first, *others = sources.values()
        try:
            run(first, "gather", "pdf", Path(out.name), (json.dumps(told),), others=others)
        except Failed as no:
            raise BadInput("所选各页不能合成一份文件", todo="请单独扫描后登记") from no
        return out.read()


def _kind(file: ScanFile) -> str:
    return "pdf" if file.type == PDF.type else "picture"


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _demand_waiting(batch: ScanBatch, numbers: Sequence[int]) -> None:
    """Under the stack's lock: it is read, and every page waits."""
    held = ScanBatch.objects.select_for_update().get(pk=batch.pk)
    if held.state == ScanState.OPEN:
        raise Refused("这一批还在识别", todo="请等识别完成后再办理")
    waiting = ScanPage.objects.filter(batch=batch.pk, number__in=numbers, settled="")
    if not numbers or waiting.count() != len(set(numbers)):
        raise Refused("没有选择页，或者所选的页已经办理", todo="请刷新页面后重新选择")


def _settle(batch: ScanBatch, numbers: Sequence[int], how: Settled, **told: str) -> None:
    ScanPage.objects.filter(batch=batch.pk, number__in=numbers).update(settled=how, **told)
