"""Photographed sheets: their squares read, their pages put together, and a draft opened for each act they record.

The draft is the form of the act, with the visit filled in and the scan attached. Nothing is recorded until the officer
has typed what the sheet says and the right people have signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from fadu.casework import selectors as casework
from fadu.casework.models import Draft, State
from fadu.casework.services import Prepared, save_draft
from fadu.documents.kinds import PDF, kind_of
from fadu.documents.services import opened
from fadu.evidence.pages import Page, pages_of
from fadu.evidence.services.bringing import bring, bring_parts
from fadu.evidence.services.uploading import mark_taken
from fadu.faces.field import visits
from fadu.faces.field.pack import version_on
from fadu.faces.field.sheets import CHECK, SIGN, Kind, Sheet, sheet_of
from fadu.faces.field.visits import Card
from fadu.kernel.errors import BadInput, in_full
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.matters.deeds import FileRef

MOST_FILES = 40
_PLACE = (CHECK, SIGN)  # sheets whose act states where the visit was


@dataclass(frozen=True)
class Found:
    """Sheets of one kind and visit that were read together, and the draft that they opened."""

    card: Card
    kind: Kind
    pages: tuple[int, ...]
    draft: Draft
    old: bool  # printed from a version that no longer stands


@dataclass
class Taken:
    """What one upload brought: sheets that were read, pages without a square of ours, files that were not taken in."""

    found: list[Found] = field(default_factory=list)
    unread: list[FileRef] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def take(
    request: Any, uploads: Sequence[UploadedFile], chosen: tuple[Card, Kind] | None = None
) -> Taken:
    """Take files in and open the drafts of what is on them; `chosen` is where pages without a square go."""
    taken, scans = Taken(), dict[tuple[str, str], list[tuple[Sheet, FileRef]]]()
    for upload in uploads[:MOST_FILES]:
        try:
            _read(request, upload, scans, taken)
        except BadInput as no:
            taken.problems.append(f"{upload.name}：{in_full(no)}")
    if len(uploads) > MOST_FILES:
        taken.problems.append(f"一次最多{MOST_FILES}个文件，其余的没有接收。")
    for (visit, _), sheets in scans.items():
        card = visits.one(request.viewer, visit)
        refs = [ref for _, ref in sheets]
        if card is None:
            taken.problems.append("有一张表的检查不在您的查看范围内，或者已经不存在，没有归入。")
            continue
        taken.found.append(_opened(request, card, [sheet for sheet, _ in sheets], refs))
    if chosen and taken.unread:
        card, kind = chosen
        sheet = Sheet(card.id, kind, 1, version_on(card, kind, day_of(request.now)))
        taken.found.append(_opened(request, card, [sheet], taken.unread))
        taken.unread = []
    return taken


def _read(request: Any, upload: UploadedFile, scans: dict[Any, list[Any]], taken: Taken) -> None:
    """Store one file and part its pages by the sheets that they are."""
    ref = bring(request.viewer, upload, request.now)
    with opened(ref.sha256) as file:
        kind = kind_of(file)
        if kind is None:
            raise BadInput("文件的类型不受支持")
        pages = pages_of(file, kind)
    parted: dict[tuple[str, str] | None, list[tuple[Page, Sheet | None]]] = {}
    for page in pages:
        sheet = next((s for s in map(sheet_of, page.codes) if s), None)
        place = (sheet.visit, sheet.kind.letter) if sheet else None
        parted.setdefault(place, []).append((page, sheet))
    files = [ref] * len(parted)
    if kind is PDF and len(parted) > 1:
        numbers = [tuple(page.number for page, _ in members) for members in parted.values()]
        files = bring_parts(request.viewer, ref, numbers, request.now)
    for part, (place, members) in zip(files, parted.items(), strict=True):
        if place is None:
            taken.unread.append(part)
            continue
        scans.setdefault(place, []).extend((sheet, part) for _, sheet in members if sheet)


def _opened(request: Any, card: Card, sheets: Sequence[Sheet], refs: Iterable[FileRef]) -> Found:
    kind = sheets[0].kind
    draft = open_draft(request, card, kind, refs)
    today = version_on(card, kind, day_of(request.now))
    pages = tuple(sorted({sheet.page for sheet in sheets}))
    return Found(card, kind, pages, draft, old=any(sheet.version != today for sheet in sheets))


def open_draft(request: Any, card: Card, kind: Kind, refs: Iterable[FileRef]) -> Draft:
    """The draft of the sheet's act with these scans; the one that has them already is given back as it is."""
    files = tuple({ref.sha256: ref for ref in refs}.values())
    viewer = request.viewer
    for draft in casework.drafts_for_matter(viewer.scope, card.id):
        mine = draft.prepared_by == viewer.person and draft.state in (State.EDITING, State.RETURNED)
        held = {file["sha256"] for file in draft.files}
        if mine and draft.act == kind.act.code and held >= {ref.sha256 for ref in files}:
            return draft
    raw = {"place": [card.visit.site]} if kind in _PLACE and card.visit.site else {}
    prepared = Prepared(
        matter=card.id, procedure=card.matter.procedure, act=kind.act.code, facts={}, raw=raw, ready=False,
        expected=card.matter.n, files=files, id=new_id(request.now, request.chance(10)),
    )  # fmt: skip
    draft = save_draft(viewer=viewer, prepared=prepared, hand=request.hand)
    mark_taken(viewer.person, (ref.sha256 for ref in files), request.now)
    return draft
