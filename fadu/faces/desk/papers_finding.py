"""Bringing the paper of a URL within the viewer's scope."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from fadu.accounts.viewer import Viewer
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.paper import Marked
from fadu.documents.papers.selectors import casefile
from fadu.faces.desk.finding import find_matter
from fadu.kernel.errors import Refused
from fadu.matters.models import Matter
from fadu.rooms.inspection.selectors.outside import entry_marked


@dataclass(frozen=True)
class OfMatter:
    """A kind of paper with the entry from which one is made, and the file of the matter."""

    matter: Matter
    file: CaseFile
    kind: PaperKind
    n: int


def find_made(viewer: Viewer, id: str, kind: str, n: int) -> OfMatter:
    """A paper that a matter within reach gives, or 404."""
    matter = find_matter(viewer, id)
    file = casefile(viewer.scope, matter)
    return OfMatter(matter, file, find_offered(file, kind, n), n)


def entry_of(viewer: Viewer, mark: Marked) -> int:
    """The entry of a scanned sheet; of one that was printed outside, the entry that its number was told with."""
    if mark.n >= 0:
        return mark.n
    n = entry_marked(viewer.scope, mark)
    if n is None:
        raise Refused(
            "台账中还没有使用这张文书上的编号", todo="现场记录还没有同步的，请先在现场应用里同步"
        )
    return n


def find_offered(file: CaseFile, code: str, n: int) -> PaperKind:
    """The kind of a paper that the matter gives for an entry, or 404."""
    for kind in kinds_of(file.matter.procedure):
        if kind.code == code and n in kind.entries(file):
            return kind
    raise Http404("本事项没有这份文书")
