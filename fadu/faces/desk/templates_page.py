"""文书模板 on screen: the kinds with the version in force, one kind with its variables and versions, a version tried."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import docx
from django.http import Http404
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.documents.papers.kinds import PaperKind, all_kinds, kinds_of
from fadu.documents.templating import selectors
from fadu.documents.templating.models import TemplateState, TemplateVersion
from fadu.documents.templating.permissions import may_keep_templates
from fadu.documents.templating.variables import variables_of
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

KINDS = (
    Column("文书"), Column("程序"), Column("现行版本"), Column("启用日期", "date"), Column("上传人"), Column("待启用", "narrow"),
)  # fmt: skip
VARIABLES = (
    Column("变量"),
    Column("含义"),
    Column("类型", "narrow"),
    Column("来源"),
    Column("必备依据"),
)
VERSIONS = (
    Column("上传"), Column("修改说明"), Column("状态", "narrow"), Column("施行"), Column("启用人"), Column("办理", "narrow"),
)  # fmt: skip
TONES = {TemplateState.PUT: Tone.WARN, TemplateState.ADOPTED: Tone.GOOD, TemplateState.WITHDRAWN: Tone.QUIET}  # fmt: skip
OWN = "系统默认版式"


def find_kind(viewer: Viewer, procedure: str, kind: str) -> tuple[str, PaperKind]:
    """A kind of paper of a procedure, or 404."""
    found = next((one for one in kinds_of(procedure) if one.code == kind), None)
    if found is None:
        raise Http404("没有这种文书")
    return procedure, found


def find_version(viewer: Viewer, id: str) -> TemplateVersion:
    """A version of the viewer's agency, or 404."""
    found = selectors.version(viewer.scope, viewer.place, id)
    if found is None:
        raise Http404("没有这一模板")
    return found


def kind_of(viewer: Viewer, row: TemplateVersion) -> PaperKind:
    """The kind that a version is for, or 404 where the product has it no more."""
    return find_kind(viewer, row.procedure, row.kind)[1]


def list_context(request: Any) -> dict[str, Any]:
    """The kinds with versions of the agency's own as a table, with the one in force today; all others by procedure."""
    viewer, today = request.viewer, day_of(request.now)
    rows = selectors.versions(viewer.scope, viewer.place)
    names = accounts.names(one.put_by for one in rows)
    first: list[Row] = []
    parts: dict[str, list[tuple[str, str]]] = {}
    for code, kind in all_kinds():
        own = [one for one in rows if (one.procedure, one.kind) == (code, kind.code)]
        if not own:
            title = registry.procedure(code).title
            parts.setdefault(title, []).append((kind.title, url_of(code, kind)))
            continue
        held = selectors.in_force(own, today)
        waiting = sum(one.state == TemplateState.PUT for one in own)
        first.append(Row((
            Cell(kind.title, url_of(code, kind)), Cell(registry.procedure(code).title),
            Cell(held.changes or "（说明已删除）" if held else OWN), Cell(_day(held)), Cell(names.get(held.put_by, "—") if held else "—"),
            Cell(badges=(Badge(f"{waiting}个", Tone.WARN, "clock"),)) if waiting else Cell("—"),
        )))  # fmt: skip
    return {
        "table": Table("本机关的模板", KINDS, tuple(first)) if first else None,
        "parts": parts,
        "keeps": may_keep_templates(viewer, None),
    }


def kind_context(request: Any, procedure: str, kind: PaperKind) -> dict[str, Any]:
    """One kind: what its template may and must say, and its versions."""
    viewer, today = request.viewer, day_of(request.now)
    rows = selectors.versions(viewer.scope, viewer.place, procedure, kind.code)
    names = accounts.names(id for one in rows for id in (one.put_by, one.adopted_by))
    keeps, held = may_keep_templates(viewer, None), selectors.in_force(rows, today)
    lines = tuple(_version(one, names, keeps=keeps, held=one is held) for one in rows)
    empty = Empty("还没有本机关的版本", "文书按系统默认版式生成。下载默认模板，在 Word 里修改后上传。", icon="file")  # fmt: skip
    return {
        "kind": kind, "procedure": procedure, "title": registry.procedure(procedure).title, "keeps": keeps,
        "versions": Table("版本", VERSIONS, lines, empty=empty), "variables": variables_table(kind), "crumbs": crumbs(procedure, kind),
    }  # fmt: skip


def variables_table(kind: PaperKind) -> Table:
    """Every variable of a kind."""
    rows = tuple(
        Row((
            Cell(f"{{{{ {one.name} }}}}" if not one.parts else f"{one.name}（for）"), Cell(one.about), Cell(one.kind),
            Cell(one.given_by), Cell(str(one.basis) if one.basis else "—"),
        ))
        for one in variables_of(kind)
    )  # fmt: skip
    return Table("变量", VARIABLES, rows)


def crumbs(procedure: str = "", kind: PaperKind | None = None) -> tuple[Crumb, ...]:
    """The way to a kind, or to a page below it."""
    up = Crumb("文书模板", reverse("paper_templates"))
    return (up, Crumb(kind.title, url_of(procedure, kind))) if kind else (up,)


def url_of(procedure: str, kind: PaperKind) -> str:
    """The page of a kind."""
    return reverse("paper_template", kwargs={"procedure": procedure, "kind": kind.code})


def preview_url(id: str) -> str:
    """The page on which a version is tried."""
    return reverse("preview_template", kwargs={"id": id})


def lines_of(data: bytes) -> list[str]:
    """The words of a Word file line by line, as a reader sees them; a row of a table is one line."""
    document, found = docx.Document(BytesIO(data)), []
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            found += ["：".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            found.append(block.text)
    return found


def _day(held: TemplateVersion | None) -> str:
    return long_day(held.since) if held and held.since else "—"


def _version(one: TemplateVersion, names: Mapping[str, str], *, keeps: bool, held: bool) -> Row:
    state = TemplateState(one.state)
    badge = Badge("现行", Tone.GOOD, "check") if held else Badge(state.label, TONES[state])
    since = f"{long_day(one.since)}起" if one.since else "—"
    until = f"，{long_day(one.until)}停用" if one.until else ""
    who = names.get(one.put_by, "—")
    return Row((
        Cell(long_day(one.put_at), reverse("template_file", kwargs={"id": one.pk}), who),
        Cell(one.changes or "（已删除）", sub=f"停用理由：{one.reason}" if one.reason else ""),
        Cell(badges=(badge,)), Cell(since + until), Cell(names.get(one.adopted_by, "—")),
        Cell("预览", preview_url(one.pk)),
    ))  # fmt: skip
