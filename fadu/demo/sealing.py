"""Sealed copies of the decisions of two cases, one of them issued anew; only where this machine makes PDFs."""

from __future__ import annotations

from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.issued.services import Made, file_copy
from fadu.documents.papers.contents import heard
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.selectors import casefile
from fadu.documents.printing import engine
from fadu.documents.printing.pages import html_of
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.rooms.penalty.selectors import cases as cases_of

DECISION, CASES = "decision", 2
AGAIN = "盖章不清，重新用印（示范）"
_SEAL = (
    '<div style="text-align:right;margin-top:-34mm;padding-right:10mm"><svg width="42mm" height="42mm" viewBox="0 0 42 42">'
    '<g fill="none" stroke="#d00" opacity=".7"><circle cx="21" cy="21" r="{radius}" stroke-width="1.4"/>'
    '<path d="M21 12l2.1 6.1h6.4l-5.2 3.8 2 6.2-5.3-3.8-5.3 3.8 2-6.2-5.2-3.8h6.4z" stroke-width=".8"/></g></svg></div>'
)


def build(bureau: Bureau, now: datetime) -> list[str]:
    """The decisions of two cases as issued, one of them in its second version; returns the cases, none without a printer."""
    if engine.missing():
        return []
    officer = bureau.crew.people[Role.OFFICER][0].person
    viewer = accounts.viewer(accounts.accounts([officer])[officer], day_of(now))
    here = cases_of(viewer.scope).filter(county=bureau.crew.place.county)
    decided = here.filter(decided_on__isnull=False)
    cases = decided.order_by("filed_on", "id").values_list("id", flat=True)[:20]
    done: list[str] = []
    for id in list(cases):
        made = made_of(viewer, id)
        if made is None or len(done) == CASES:
            continue
        copies = (("", 19), (AGAIN, 18))[: len(done) + 1]
        for reason, radius in copies:
            upload = SimpleUploadedFile(f"{made.paper.name}.pdf", sealed(made.paper, radius))
            hand = Hand(bureau.law, now, chance_of(f"sealing/{id}/{radius}"), BY)
            file_copy(viewer=viewer, made=made, upload=upload, hand=hand, reason=reason)
        done.append(id)
    return done


def sealed(paper: Paper, radius: float = 19) -> bytes:
    """The paper as PDF with a sample of a seal at its end; another radius makes another copy."""
    seal = _SEAL.format(radius=radius)
    return engine.pdf(html_of(paper).replace("</body>", f"{seal}</body>"))


def made_of(viewer: Viewer, id: str) -> Made | None:
    """The decision of a case as the facts make it; None where it fined nobody."""
    matter = matters.matter(viewer.scope, id)
    if matter is None:
        raise LookupError(id)
    file = casefile(viewer.scope, matter)
    kind = next(one for one in kinds_of(matter.procedure) if one.code == DECISION)
    if not (entries := kind.entries(file)):
        return None
    with heard() as said:
        paper = kind.make(file, entries[0])
    return Made(matter, paper, tuple(said))
