"""文书: the papers a matter gives, what each still lacks, and the page on which one is printed."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.paper import Field, Paper
from fadu.documents.papers.selectors import Offered, casefile, papers
from fadu.documents.printing import engine
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.naming import name_of
from fadu.law.procedures import registers
from fadu.matters.models import Matter
from fadu.ui.badges import Badge, Tone
from fadu.ui.qr import svg
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

NUMBERS = (Column("编号"), Column("文种"), Column("状态", "narrow"), Column("作废原因"))
TONES = {
    NumberState.RESERVED: Tone.INFO,
    NumberState.TAKEN: Tone.GOOD,
    NumberState.VOID: Tone.QUIET,
}
COLUMNS = (Column("文书"), Column("编号"), Column("依据的记录"), Column("办理", "narrow"))
EMPTY = Empty(
    "本程序没有由系统生成的文书", "文书按本机关的格式另行制作，扫描后随办理环节上传。", icon="file"
)
NOT_YET = Empty(
    "还没有可以出具的文书", "办理相应环节以后，文书由台账中的事实自动生成，列在这里。", icon="file"
)


def tab(request: Any, dossier: Dossier) -> dict[str, Any]:
    """Every paper of the matter, and the numbers reserved for it."""
    matter = dossier.matter
    file = casefile(request.viewer.scope, matter)
    offered = papers(file)
    rows = tuple(_row(file, one, own=dossier.own) for one in offered)
    return {
        "table": Table(
            "文书", COLUMNS, rows, empty=NOT_YET if kinds_of(matter.procedure) else EMPTY
        ),
        "lacking": [one.lacks for one in offered if one.lacks is not None],
        "numbers": Table("本事项的文书编号", NUMBERS, tuple(map(_number, file.numbers))),
        "unused": [n for n in file.numbers if n.state == NumberState.RESERVED],
    }


def _number(one: DocumentNumber) -> Row:
    state = NumberState(one.state)
    title = BY_CODE[one.kind].title if one.kind in BY_CODE else one.kind
    badge = Badge(state.label, TONES[state])
    return Row((Cell(one.text), Cell(title), Cell(badges=(badge,)), Cell(one.void_for or "—")))


def _row(file: CaseFile, one: Offered, *, own: bool) -> Row:
    line, place = file.line(one.n), {"id": file.matter.id, "kind": one.kind.code, "n": one.n}
    told = Cell(line.title if line else "", sub=f"第{one.n + 1}条")
    if one.paper is None:
        return Row((Cell(one.kind.title), Cell("—"), told, Cell("还缺内容")), tone="warn")
    url = reverse("matter_paper", kwargs=place)
    word = Cell("Word 文件", reverse("matter_paper_word", kwargs=place))
    return Row((Cell(one.kind.title, url), Cell(one.paper.number or "未编号"), told, word))


def find_offered(file: CaseFile, code: str, n: int) -> PaperKind:
    """The kind of a paper that the matter gives for an entry, or 404."""
    for kind in kinds_of(file.matter.procedure):
        if kind.code == code and n in kind.entries(file):
            return kind
    raise Http404("本事项没有这份文书")


def page(paper: Paper, matter: Matter, *, may_number: bool) -> dict[str, Any]:
    """What the print page shows."""
    place = {"id": matter.id, "kind": paper.kind, "n": paper.n}
    return {
        "paper": paper,
        "fields": [block for block in paper.blocks if isinstance(block, Field)],
        "prose": [block for block in paper.blocks if not isinstance(block, Field)],
        "square": svg("文书二维码", paper.mark),
        "back_url": f"{reverse('matter', kwargs={'id': matter.id})}?tab=papers",
        "word_url": reverse("matter_paper_word", kwargs=place),
        "pdf_url": reverse("matter_paper_pdf", kwargs=place),
        "pdf_missing": engine.missing(),
        "issue_url": reverse("issue_paper", kwargs=place)
        if may_number and not paper.number
        else "",
    }


def crumbs(matter: Matter) -> tuple[Crumb, ...]:
    """The way to a paper that cannot be made."""
    up = reverse("matter", kwargs={"id": matter.id})
    return Crumb("事项", reverse("matters")), Crumb(name_of(matter), up), Crumb("文书")


def sent(request: Any) -> Sent:
    """Who takes a number or makes one void."""
    viewer = request.viewer
    who = (viewer.actor(registers.take_number),)
    return Sent(who, request.hand, request.hand.noted, viewer.scope)


def numbers_in_words(numbers: list[str]) -> str:
    """What was made void, in a message."""
    return "、".join(numbers) if numbers else "没有未用的编号"
