"""What the square of a scanned page names: a paper that may be filed, or why it may not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from fadu.accounts.viewer import Viewer
from fadu.documents.issued.selectors import versions_of_paper
from fadu.documents.issued.services import Made
from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import heard
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.selectors import casefile
from fadu.documents.printing.pages import print_of
from fadu.documents.scans.sorting import Key, Pile
from fadu.kernel.errors import BadInput, Refused
from fadu.law.instruments import HOUSE
from fadu.matters import selectors as matters

BASIS = str(HOUSE.art(29))
AWAY = "所属事项不在您的查看范围内，或者不是本系统登记的"
OTHERS = "所属事项由其他机关办理"
GONE = "所依据的记录已经更正、撤销，或者本事项没有这份文书"
OLDER = "是台账内容变动以前打印的"


@dataclass(frozen=True)
class Verdict:
    """A paper as it stood when the stack was read. why: what keeps it from being filed, "" nothing; held: the number of its
    version that stands, 0 none.
    """

    title: str
    number: str = ""
    why: str = ""
    older: bool = False
    held: int = 0


def verdicts(viewer: Viewer, piles: Iterable[Pile]) -> dict[str, dict[str, object]]:
    """What each paper of a stack is, by its name in the addresses; the file of a matter is put together once."""
    files: dict[str, CaseFile] = {}
    return {name_of(one.paper): asdict(_verdict(viewer, one, files)) for one in piles}


def name_of(paper: Key) -> str:
    """A paper in one word."""
    return "/".join(map(str, paper))


def _verdict(viewer: Viewer, pile: Pile, files: dict[str, CaseFile]) -> Verdict:
    _, code, _ = pile.paper
    title = BY_CODE[code].title if code in BY_CODE else "文书"
    try:
        made = found(viewer, pile.paper, files)
    except (Refused, BadInput) as no:
        return Verdict(title, why=no.message)
    paper = made.paper
    why = f"还不能出具：{paper.draft}" if paper.draft else ""
    if not why and not paper.number and not paper.unnumbered:
        why = "还没有编号"
    held = versions_of_paper(viewer.scope, *pile.paper)
    standing = next((one.number for one in held if one.state == "issued"), 0)
    return Verdict(paper.title, paper.number, why, older(pile, made), standing)


def older(pile: Pile, made: Made) -> bool:
    """Whether it was printed from what the ledger said before."""
    return bool(pile.order.prints) and print_of(made.paper) not in pile.order.prints


def found(viewer: Viewer, paper: Key, files: dict[str, CaseFile] | None = None) -> Made:
    """The paper as it is made now, with what it states. Refused says why a copy of it cannot be filed by the viewer."""
    id, code, n = paper
    files = {} if files is None else files
    if id not in files:
        matter = matters.matter(viewer.scope, id)
        if matter is None:
            raise Refused(AWAY, basis=BASIS)
        files[id] = casefile(viewer.scope, matter)
    file = files[id]
    if file.matter.county != viewer.place.county:
        raise Refused(OTHERS, basis=BASIS)
    kind = _kind(file, code, n)
    if kind is None:
        raise Refused(GONE, basis=BASIS)
    with heard() as said:
        made = kind.make(file, n)
    return Made(file.matter, made, tuple(said))


def _kind(file: CaseFile, code: str, n: int) -> PaperKind | None:
    kinds = kinds_of(file.matter.procedure)
    return next((one for one in kinds if one.code == code and n in one.entries(file)), None)
