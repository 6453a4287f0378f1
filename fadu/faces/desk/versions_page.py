"""版本: the draft, the issued and the replaced versions of one paper, and the edited Word compared with its facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.documents.issued.edited import Change, Grade, How
from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.documents.issued.selectors import confirmed_of, versions_of_paper
from fadu.documents.issued.services import Made
from fadu.documents.papers.contents import heard
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.papers_finding import OfMatter, find_made
from fadu.law.texts.comparing import runs
from fadu.matters.models import Matter
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.selectors import deliveries_of, served_on
from fadu.ui.badges import Badge, Tone
from fadu.ui.drawing import marked
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

VERSIONS = (Column("版本", "narrow"), Column("状态", "narrow"), Column("登记"), Column("核对"), Column("模板"), Column("文件", "narrow"))  # fmt: skip
CHANGES = (Column("位置"), Column("改动", "narrow"), Column("系统生成的"), Column("上传的"))
EXPECTED = (Column("内容", "narrow"), Column("应当写明"), Column("依据"))
TONES = {VersionState.ISSUED: Tone.GOOD, VersionState.REPLACED: Tone.QUIET, VersionState.VOID: Tone.BAD}  # fmt: skip
GRADES = {Grade.FACT: Tone.BAD, Grade.WORDS: Tone.WARN, Grade.STYLE: Tone.QUIET}
UNVERIFIED = Badge("未验证", Tone.WARN, "alert", "系统没有验证电子签名的真伪")


@dataclass(frozen=True)
class OfPaper:
    """A paper that can be made, and its versions, the newest first."""

    found: OfMatter
    made: Made
    versions: tuple[DocumentVersion, ...]
    deliveries: tuple[Delivery, ...] = ()
    confirmed: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def matter(self) -> Matter:
        """The matter that gives it."""
        return self.found.matter

    @property
    def issued(self) -> DocumentVersion | None:
        """The version that stands."""
        return next((one for one in self.versions if one.state == VersionState.ISSUED), None)

    @property
    def place(self) -> dict[str, Any]:
        """What its addresses name."""
        return {"id": self.found.matter.id, "kind": self.found.kind.code, "n": self.found.n}


def find_paper(viewer: Viewer, id: str, kind: str, n: int) -> OfPaper:
    """A paper within reach with its versions, or 404; Incomplete where it cannot be made."""
    found = find_made(viewer, id, kind, n)
    with heard() as said:
        paper = found.kind.make(found.file, n)
    held = versions_of_paper(viewer.scope, found.matter.id, kind, n)
    sent = deliveries_of(viewer.scope, found.matter.id, kind, n) if held else []
    made = Made(found.matter, paper, tuple(said))
    told = confirmed_of(viewer.scope, held[0].document) if held else {}
    return OfPaper(found, made, tuple(held), tuple(sent), told)


@dataclass(frozen=True)
class OfVersion:
    """One version of a paper of a matter within reach."""

    matter: Matter
    version: DocumentVersion


def find_version(viewer: Viewer, id: str, kind: str, n: int, number: int) -> OfVersion:
    """One version, or 404; it stands also where its paper cannot be made any more."""
    found = find_made(viewer, id, kind, n)
    held = versions_of_paper(viewer.scope, id, kind, n)
    version = next((one for one in held if one.number == number), None)
    if version is None:
        raise Http404("没有这一版本")
    return OfVersion(found.matter, version)


def crumbs(matter: Matter, *more: Crumb) -> tuple[Crumb, ...]:
    """The way to a paper's versions."""
    up = reverse("matter", kwargs={"id": matter.id})
    tab = Crumb("文书", f"{up}?tab=papers")
    return (Crumb("事项", reverse("matters")), Crumb(name_of(matter), up), tab, *more)


def context(of: OfPaper, *, may: bool) -> dict[str, Any]:
    """What the page shows."""
    made, place = of.made, of.place
    names = accounts.names(one.issued_by for one in of.versions)
    standing = of.issued
    return {
        "paper": made.paper, "place": place, "table": _table(of, names), "confirmed": _confirmed(of),
        "parted": standing is not None and standing.facts != made.facts, "issued": standing,
        "crumbs": crumbs(of.found.matter, Crumb(made.paper.title)),
        "file_url": reverse("file_version", kwargs=place) if may else "",
        "void_url": reverse("void_version", kwargs={**place, "number": standing.number}) if may and standing else "",
        "compare_url": reverse("compare_word", kwargs=place),
        "service_url": reverse("paper_service", kwargs=place) if of.versions else "",
    }  # fmt: skip


def expected(made: Made) -> Table:
    """What a sealed copy must say, with the article that asks for it."""
    rows = (
        Row((Cell(one.title), Cell(one.text), Cell(one.article or "—"))) for one in made.expected
    )
    return Table("应当载明的内容", EXPECTED, tuple(rows))


def _confirmed(of: OfPaper) -> list[tuple[str, tuple[str, ...]]]:
    """What a person confirmed of versions whose text departs from the print's, the newest first."""
    told = sorted(of.confirmed.items(), reverse=True)
    return [(f"第{number}版", said or ("核对记录已经依法销毁",)) for number, said in told]


def _table(of: OfPaper, names: Any) -> Table:
    rows = [_row(one, of, names) for one in of.versions]
    paper = Cell("打印", reverse("matter_paper", kwargs=of.place))
    told = of.made.paper.draft or "由台账中的事实生成，随台账更新"
    draft = Row(
        (
            Cell("草稿"),
            Cell(badges=(Badge("未签章", Tone.INFO),)),
            Cell(told),
            Cell("—"),
            Cell("—"),
            paper,
        )
    )
    return Table("版本", VERSIONS, (*rows, draft))


def _row(one: DocumentVersion, of: OfPaper, names: Any) -> Row:
    state = VersionState(one.state)
    why = one.void_why if state is VersionState.VOID else one.reason
    who = f"{names.get(one.issued_by, '')}，{long_day(one.issued)}"
    signed = f"文件内电子签名{one.signatures}个" if one.signatures else ""
    url = reverse("version_file", kwargs={**of.place, "number": one.number})
    served = served_on(sent for sent in of.deliveries if sent.number == one.number)
    shown = (Badge(state.label, TONES[state]), *([served_badge(served)] if served else []))
    return Row((
        Cell(f"第{one.number}版"), Cell(badges=shown),
        Cell(who, sub="（理由已删除）" if why is None else f"{'作废' if state is VersionState.VOID else '重新出具'}：{why}" if why else ""),
        Cell(one.checked_by, sub=signed, badges=(UNVERIFIED,) if signed else ()), _template(one), Cell("下载", url),
    ))  # fmt: skip


def _template(one: DocumentVersion) -> Cell:
    """The template in force on the paper's day: from when it held, and the beginning of its digest."""
    if not one.template:
        return Cell("—")
    held = f"{long_day(one.template_since)}启用" if one.template_since else "系统自带"
    return Cell(held, sub=f"校验值{one.template[:8]}")


def served_badge(row: Delivery) -> Badge:
    """That a version was served, and on which day."""
    return Badge(f"已送达（{long_day(row.arrived)}）", Tone.GOOD, "check")


def state_of(versions: Sequence[DocumentVersion]) -> Badge:
    """How a paper stands, for lists: its newest version, or a draft."""
    if not versions:
        return Badge("草稿", Tone.INFO)
    newest = max(versions, key=lambda one: one.number)
    state = VersionState(newest.state)
    return Badge(f"第{newest.number}版{state.label}", TONES[state])


def compared(found: Sequence[Change]) -> list[tuple[Grade, Table]]:
    """The differences of an edited Word file by grade, the gravest first."""
    return [
        (
            grade,
            Table(grade.value, CHANGES, tuple(_change(one) for one in found if one.grade is grade)),
        )
        for grade in Grade
        if any(one.grade is grade for one in found)
    ]


def _change(one: Change) -> Row:
    tone = GRADES[one.grade]
    touched = f"涉及：{'、'.join(one.facts)}" if one.facts else ""
    where = one.place if one.how is not How.ADDED else f"上传文件{one.place}"
    return Row((
        Cell(where, sub=touched), Cell(badges=(Badge(one.how.value, tone),)), Cell(_side(one, "del") or "—"),
        Cell(_side(one, "ins") or "—"),
    ))  # fmt: skip


def _side(one: Change, how: str) -> str:
    """One side of a difference, what went (`del`) or came (`ins`) marked in it."""
    if one.how is not How.CHANGED:
        return one.before if how == "del" else one.after
    kept = (run for run in runs(one.before, one.after) if run.how in ("same", how))
    return marked((run.how, run.text) for run in kept)
