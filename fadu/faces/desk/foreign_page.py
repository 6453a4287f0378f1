"""外部案件: a directory reviewed, tried and taken in; what a person has to settle is asked row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import Http404

from fadu.accounts.viewer import Viewer
from fadu.documents.services import opened
from fadu.faces.desk.forms.foreign import BringCaseForm
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.directories.course import ONE
from fadu.law.directories.reviewing import Finding, Reviewed, reviewed, summary
from fadu.law.directories.titles import Meaning, Read
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.platforms import selectors
from fadu.platforms.reading import READERS, left_out, rows_of
from fadu.platforms.services import Foreign
from fadu.registry import selectors as parties
from fadu.ui.badges import Badge, Tone
from fadu.ui.tables import Cell, Column, Empty, Row, Table, cells

CHOICE = "choice-"
NONE = "-"  # chosen by hand: a paper to which no act belongs


@dataclass(frozen=True)
class Asked:
    """A title that a person settles: its row, the name of its field, what can be chosen, what was."""

    read: Read
    field: str
    choices: tuple[tuple[str, str], ...]
    chosen: str


def settled(procedure: Procedure, post: Mapping[str, str]) -> dict[str, Meaning]:
    """The choices made by hand, by title; they count for this file alone."""
    found = {}
    for field, act in post.items():
        title = field.removeprefix(CHOICE)
        if field.startswith(CHOICE) and (act == NONE or act in procedure.by_code):
            found[title] = Meaning(title, () if act == NONE else (act,))
    return found


def judged(
    procedure: Procedure,
    file: tuple[str, bytes],
    chosen: dict[str, Meaning],
    law: LawView,
    now: datetime,
) -> Reviewed:
    """A file read and reviewed by the titles of today. BadInput says why it cannot be."""
    titles = selectors.titles_of(procedure, day_of(now), chosen)
    done = reviewed(procedure, law, titles.read(rows_of(*file)), now, now)
    return replace(done, left_out=left_out(*file))


def foreign_of(
    form: BringCaseForm, procedure: Procedure, done: Reviewed, viewer: Viewer
) -> Foreign:
    """Which case it is, with the registered parties that the directory or the form names."""
    given = form.cleaned_data
    names = {r.row.party: r.row.party for r in done.reads if r.row.party} or {ONE: given["party"]}
    found = {key: _party(viewer, text) for key, text in names.items() if text}
    known = {key: id for key, id in found.items() if id}
    return Foreign(procedure, given["platform"].strip(), given["number"].strip(), known)


def _party(viewer: Viewer, text: str) -> str:
    """The registered party of a code or of exactly this name."""
    hits = [
        p
        for p in parties.lookup(viewer.scope, text.strip())
        if text.strip() in (p.credit_code, str(p))
    ]
    return hits[0].id if len(hits) == 1 else ""


def context(form: BringCaseForm, done: Reviewed | None, post: Mapping[str, str]) -> dict[str, Any]:
    """The form, and under it what the file came to."""
    found: dict[str, Any] = {"form": form, "done": done}
    if done is None:
        return found
    procedure = registry.procedure(form.cleaned_data["procedure"])
    return found | shown(procedure, done) | {"asked": _asked(procedure, done, post)}


def shown(procedure: Procedure, done: Reviewed) -> dict[str, Any]:
    """What a review says: the sentence, the findings, the papers with their acts, what cannot be told."""
    return {
        "said": summary(done),
        "findings": findings_table(done.findings),
        "papers": papers_table(procedure, done),
        "undone": "、".join(done.undone),
        "unjudged": "、".join(done.unjudged),
        "unshown": "、".join(done.unshown),
        "left_out": "、".join(done.left_out),
    }


def _asked(procedure: Procedure, done: Reviewed, post: Mapping[str, str]) -> list[Asked]:
    acts = [(a.code, a.title) for a in procedure.acts if not a.lapse]
    chosen = {f: v for f, v in post.items() if f.startswith(CHOICE)}
    found: dict[str, Asked] = {}
    for read in done.reads:
        field = f"{CHOICE}{read.row.title}"
        if read.open or field in chosen:
            first = [c for m in read.candidates for c in acts if c[0] in m.acts]
            offered = ((NONE, "不对应环节"), *dict.fromkeys((*first, *acts)))
            found[field] = Asked(read, field, offered, chosen.get(field, ""))
    return list(found.values())


def findings_table(findings: Iterable[Finding]) -> Table:
    """The faults in the order of the papers, each with its row and article."""
    columns = (
        Column("序号", "narrow"),
        Column("材料"),
        Column("问题"),
        Column("说明"),
        Column("依据"),
    )
    return Table(
        "评查发现的问题",
        columns,
        tuple(map(_finding, findings)),
        empty=Empty("没有发现问题", icon="check"),
    )


def _finding(one: Finding) -> Row:
    tone = Tone.WARN if one.soft else Tone.BAD
    badges = [Badge(one.label, tone, "alert", "按目录判断")]
    if one.barred:
        badges.append(Badge("缺此不得作出决定", Tone.BAD, "circle-x", "程序规定的前置环节"))
    return Row(
        cells(
            one.row.number or f"第{one.row.line}行" if one.row else "全卷",
            one.row.title if one.row else one.title, Cell(badges=tuple(badges)), one.message, one.cite,
        )
    )  # fmt: skip


def papers_table(procedure: Procedure, done: Reviewed) -> Table:
    """Every paper with the acts it was taken for."""
    columns = (
        Column("序号", "narrow"),
        Column("题名"),
        Column("日期", "date"),
        Column("责任者"),
        Column("环节"),
    )
    return Table("目录与环节", columns, tuple(_paper(procedure, r) for r in done.reads))


def _paper(procedure: Procedure, read: Read) -> Row:
    acts = [procedure.act(code).title for code in read.meaning.acts] if read.meaning else []
    day = read.row.day.isoformat() if read.row.day else "—"
    told = "、".join(acts) if acts else "待选定" if read.open else "—"
    return Row(
        cells(read.row.number or str(read.row.line), read.row.title, day, read.row.by or "—", told)
    )


def source_of(matter: Matter) -> dict[str, Any] | None:
    """The newest directory by which a matter of another platform came in, as its entry carries it."""
    if not matter.external:
        return None
    endings = {ending[1:] for ending in READERS}
    files = [file for line in history(matter) for file in line.files]
    return next((f for f in reversed(files) if _ending(f) in endings), None)


def _ending(file: Mapping[str, Any]) -> str:
    return str(file["name"]).rpartition(".")[2].lower()


def content_of(file: Mapping[str, Any]) -> tuple[str, bytes]:
    """A file's name and bytes; Http404 where the store has lost them."""
    try:
        with opened(file["sha256"]) as stored:
            return str(file["name"]), stored.read()
    except FileNotFoundError as gone:
        raise Http404("文件不在存储中") from gone
