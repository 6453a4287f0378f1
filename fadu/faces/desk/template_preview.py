"""A version of a template tried on a real matter within reach, or where there is none on sample words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete, Said, heard
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Field, Paper, Prose, Signature
from fadu.documents.papers.selectors import casefile
from fadu.documents.templating import selectors
from fadu.documents.templating.models import TemplateState, TemplateVersion
from fadu.documents.templating.permissions import may_keep_templates
from fadu.documents.templating.variables import contents_of
from fadu.faces.desk import templates_page as page
from fadu.faces.desk.naming import name_of
from fadu.kernel.zone import day_of
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.ui.shell import Crumb

TRIED = 20
"""Matters looked at for papers of the kind, the newest first."""
NOWHERE = "0" * 26


@dataclass(frozen=True)
class Trial:
    """A paper to try a template on; `matter` is None for sample words."""

    matter: Matter | None
    n: int
    paper: Paper
    said: tuple[Said, ...]

    @property
    def name(self) -> str:
        """Which it is, in the list of choices."""
        return f"{name_of(self.matter)}（第{self.n + 1}条）" if self.matter else "示例文字"

    @property
    def value(self) -> str:
        """Its value in the form."""
        return f"{self.matter.id}:{self.n}" if self.matter else ""


def trials(viewer: Viewer, row: TemplateVersion, kind: PaperKind) -> list[Trial]:
    """Papers of the kind that can be made of the newest matters, and sample words at the end."""
    found = []
    rows = matters.matters(viewer.scope).filter(procedure=row.procedure).order_by("-serial")
    for matter in rows[:TRIED]:
        file = casefile(viewer.scope, matter)
        found += [one for n in kind.entries(file) if (one := trial(file, kind, n)) is not None]
    return [*found, specimen(kind, viewer)]


def trial(file: CaseFile, kind: PaperKind, n: int) -> Trial | None:
    """One paper, unless it lacks something."""
    try:
        with heard() as said:
            paper = kind.make(file, n)
    except Incomplete:
        return None
    return Trial(file.matter, n, paper, tuple(said))


def specimen(kind: PaperKind, viewer: Viewer) -> Trial:
    """Sample words that say what would stand where."""
    contents = contents_of(kind)
    paper = Paper(
        NOWHERE, kind.code, 0, kind.title, viewer.agency_name, "（示例）〔2000〕1号", kind.shape,
        (Field("名称", "内容"), Prose("当事人：", flush=True), *(Prose(f"〔{one.title}〕") for one in contents), Prose("〔正文〕")),
        (Signature("签名"),), day=viewer.day,
    )  # fmt: skip
    return Trial(None, 0, paper, tuple((one, f"〔{one.title}〕") for one in contents))


def chosen(request: Any, row: TemplateVersion, kind: PaperKind) -> tuple[list[Trial], Trial]:
    """What can be tried, and what is: the one asked for, else the first."""
    offered = trials(request.viewer, row, kind)
    asked = request.GET.get("on")
    return offered, next((one for one in offered if one.value == asked), offered[0])


def made(row: TemplateVersion, kind: PaperKind, one: Trial, today: date) -> bytes:
    """The Word file of a trial."""
    return selectors.by_version(row, kind, one.paper, one.said, one.paper.day or today)


def context(request: Any, row: TemplateVersion) -> dict[str, Any]:
    """The words of the file, or what it lacks, and what may be done with the version."""
    kind = page.kind_of(request.viewer, row)
    offered, one = chosen(request, row, kind)
    lacks, lines = None, []
    try:
        lines = page.lines_of(made(row, kind, one, day_of(request.now)))
    except Incomplete as missing:
        lacks = missing
    keeps = may_keep_templates(request.viewer, None)
    return {
        "row": row, "kind": kind, "offered": offered, "one": one, "lines": lines, "lacks": lacks,
        "adopts": keeps and row.state == TemplateState.PUT, "ends": keeps and row.state == TemplateState.ADOPTED,
        "word_url": f"{reverse('preview_template_word', kwargs={'id': row.pk})}?on={one.value}",
        "crumbs": (*page.crumbs(row.procedure, kind), Crumb("预览")),
    }  # fmt: skip
