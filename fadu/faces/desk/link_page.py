"""关联: the other matters a matter belongs with, and the form that links one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors
from fadu.casework.selectors import Linked
from fadu.faces.desk.forms.people import reason_field
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.registers.linking import AROSE, LINKS
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day
from fadu.ui.tables import Cell, Column, Empty, Row, Table

CHOICES = 30
COLUMNS = (
    Column("关系", "narrow"),
    Column("事项"),
    Column("程序"),
    Column("理由"),
    Column("登记"),
)
FORWARD, BACKWARD = "由本事项产生", "本事项由其产生"
WAYS = {
    FORWARD: (AROSE, True),
    BACKWARD: (AROSE, False),
    **{k: (k, True) for k in LINKS if k != AROSE},
}


class LinkForm(RegisterForm):
    """Which other matter, how it belongs to this one, and why."""

    other = forms.ChoiceField(
        label="关联的事项",
        help_text="先按文号、案由或者当事人查找，再选择；未查找时列出最近的事项。",
        error_messages={"required": "请先查找并选择要关联的事项。"},
    )
    way = forms.ChoiceField(label="关系", choices=[("", "——"), *((w, w) for w in WAYS)])
    reason = reason_field("关联理由")

    def __init__(self, others: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [("", "——"), *others]  # type: ignore[attr-defined]


class UnlinkForm(RegisterForm):
    """Why a link ends."""

    reason = reason_field("解除理由")


def choices(request: Any, matter: Matter) -> list[tuple[str, str]]:
    """What may be linked: the matters that the words find, else the newest; what was posted stays."""
    text = request.GET.get("q", "")
    page = matters.page(request.viewer.scope, matters.Query(text=text), request.now, CHOICES)
    found = {m.pk: m for m in page.rows if m.pk != matter.pk}
    posted = matters.matter(request.viewer.scope, request.POST.get("other", ""))
    if posted is not None and posted.pk != matter.pk:
        found.setdefault(posted.pk, posted)
    return [(m.pk, _called(m)) for m in found.values()]


def ends(here: Matter, other: Matter, way: str) -> dict[str, Any]:
    """First, second and kind of a link, as the service takes them, from the words of the form."""
    kind, forward = WAYS[way]
    first, second = (here, other) if forward else (other, here)
    return {"first": first, "second": second, "kind": kind}


def tab(request: Any, dossier: Dossier) -> dict[str, Any]:
    """The links of a matter as a table."""
    found = selectors.links(request.viewer.scope, dossier.matter)
    names = accounts.names(one.link.linked_by for one in found)
    rows = tuple(Row(_cells(dossier, one, names)) for one in found)
    empty = Empty(
        "没有关联事项",
        "由同一线索引起、互为依据或者先后产生的事项，可以登记关联，便于一并查看。",
        icon="link",
    )
    columns = (*COLUMNS, Column("办理", "narrow")) if dossier.own else COLUMNS
    return {"table": Table("关联事项", columns, rows, empty=empty)}


def way_of(one: Linked) -> str:
    """How the other matter belongs to this one, in words."""
    if one.link.kind != AROSE:
        return one.link.kind
    return FORWARD if one.forward else BACKWARD


def _cells(dossier: Dossier, one: Linked, names: Any) -> tuple[Cell, ...]:
    other = one.other
    closed = (Badge("已结案", Tone.QUIET, "check"),) if other.closed else ()
    cells = (
        Cell(way_of(one)),
        Cell(name_of(other), reverse("matter", kwargs={"id": other.pk}), other.number, closed),
        Cell(versions.procedure(other.procedure, digest=other.digest).title),
        Cell(one.reason or "（已删除）"),
        Cell(names.get(one.link.linked_by, ""), sub=long_day(one.link.linked_on)),
    )
    if not dossier.own:
        return cells
    end = reverse("unlink", kwargs={"id": dossier.matter.pk, "link": one.link.pk})
    return (*cells, Cell("解除", end))


def _called(matter: Matter) -> str:
    name = name_of(matter)
    return f"{name}（{matter.number}）" if matter.number and matter.number != name else name
