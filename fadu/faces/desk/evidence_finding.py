"""Bringing an item of evidence, or a file of it, within the viewer's scope: what is out of sight does not exist."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from fadu.accounts.viewer import Viewer
from fadu.documents.models import StoredFile
from fadu.evidence.catalogue import selectors
from fadu.evidence.catalogue.selectors import Item
from fadu.faces.desk.finding import find_matter
from fadu.law.procedures.registers.evidence import EVIDENCE_REGISTER
from fadu.law.vocabulary.act import Act
from fadu.matters.models import Matter


@dataclass(frozen=True)
class Found:
    """An item of a matter; perhaps an act on it, or one of its files and the page that is asked for."""

    matter: Matter
    item: Item
    act: Act | None = None
    file: StoredFile | None = None
    page: int = 1
    width: int = 0

    @property
    def county(self) -> str:
        """Which agency handles it."""
        return self.item.row.county

    @property
    def original(self) -> bool:
        """Whether the file is the item's own, and no redacted copy."""
        return self.file is not None and self.file.sha256 == self.item.row.sha256


def find_item(viewer: Viewer, id: str, item: str) -> Found:
    """The item of a matter, or 404."""
    matter = find_matter(viewer, id)
    found = selectors.item(viewer.scope, item)
    if found is None or found.row.matter != matter.pk:
        raise Http404("没有这件证据，或者不在您的查看范围内")
    return Found(matter, found)


def find_act(viewer: Viewer, id: str, item: str, act: str) -> Found:
    """A later act on the item, or 404."""
    found = find_item(viewer, id, item)
    if act not in EVIDENCE_REGISTER.by_code or act in ("enter_evidence", "redact_evidence"):
        raise Http404("没有这一环节")
    return Found(found.matter, found.item, EVIDENCE_REGISTER.act(act))


def find_evidence_file(
    viewer: Viewer, id: str, item: str, sha256: str, *, page: int = 1, width: int = 0
) -> Found:
    """A file of the item, its own or a redacted copy, or 404; what was erased is gone."""
    found = find_item(viewer, id, item)
    row = found.item.row
    named = {copy.sha256 for copy in found.item.copies if not copy.erased}
    named |= {row.sha256} if row.sha256 and not row.erased else set()
    stored = selectors.types_of([sha256]).get(sha256) if sha256 in named else None
    if stored is None:
        raise Http404("没有这一文件，或者已经销毁")
    return Found(found.matter, found.item, None, stored, page, width)


def find_original(viewer: Viewer, id: str, item: str) -> Found:
    """The item's own file, of which a redacted copy is to be made, or 404."""
    found = find_evidence_file(viewer, id, item, find_item(viewer, id, item).item.row.sha256)
    return Found(found.matter, found.item, EVIDENCE_REGISTER.act("redact_evidence"), found.file)


def may_note(viewer: Viewer, found: Found) -> bool:
    """这一环节由办理该事项的机关、依照职责分工的人员办理。"""
    own = viewer.staff and found.county == viewer.place.county
    return own and (found.act is None or viewer.fits(found.act))
