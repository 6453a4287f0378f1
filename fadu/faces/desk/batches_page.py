"""成批出具 on screen: what is asked for, the viewer's batches, how far one is and what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.documents.batches import selectors
from fadu.documents.batches.models import BatchForm, BatchState, PaperBatch
from fadu.documents.batches.services import MOST
from fadu.documents.papers.kinds import PaperKind, all_kinds, kinds_of
from fadu.documents.printing import engine
from fadu.documents.waiting.services import standing
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.registering import RegisterForm
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.matters import selectors as matters
from fadu.ui.badges import Badge, Tone
from fadu.ui.fields import DayField
from fadu.ui.formats import moment
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("文书"), Column("格式", "narrow"), Column("事项", "number"), Column("已生成", "number"), Column("提出时间"), Column("状态", "narrow"),
)  # fmt: skip
MONTH = timedelta(days=30)
"""How far back the form begins."""
LEFT_OUT = (Column("事项"), Column("没有出具的原因"))
TONES = {BatchState.OPEN: Tone.INFO, BatchState.DONE: Tone.GOOD, BatchState.REFUSED: Tone.BAD}


class BatchAskForm(RegisterForm):
    """The kind, the days on which the matters began, what comes out."""

    kind = forms.ChoiceField(label="文书")
    since = DayField(label="立案（受理）自")
    until = DayField(label="至", help_text=f"一次最多{MOST}件事项")
    form = forms.ChoiceField(label="格式", choices=BatchForm.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field, form = self.fields["kind"], self.fields["form"]
        assert isinstance(field, forms.ChoiceField)
        assert isinstance(form, forms.ChoiceField)
        field.choices = [
            (f"{code}/{kind.code}", f"{kind.title}（{registry.procedure(code).title}）")
            for code, kind in all_kinds()
        ]
        if engine.missing():
            form.choices = [(BatchForm.WORD.value, BatchForm.WORD.label)]

    def chosen(self) -> tuple[str, PaperKind]:
        """The procedure and its kind."""
        procedure, _, code = self.cleaned_data["kind"].partition("/")
        return procedure, next(one for one in kinds_of(procedure) if one.code == code)

    def clean(self) -> dict[str, Any] | None:
        """The days in their order."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and since > until:
            self.add_error("until", "截止日期在起始日期以前")
        return self.cleaned_data


def find_batch(viewer: Viewer, id: str) -> PaperBatch:
    """A batch that the viewer asked for, or 404."""
    found = selectors.batch(viewer, id)
    if found is None:
        raise Http404("没有这一批文书")
    return found


def list_context(request: Any) -> dict[str, Any]:
    """The viewer's batches."""
    rows = tuple(_row(one) for one in selectors.batches(request.viewer))
    empty = Empty(
        "还没有成批出具过",
        "许多事项的同一种文书，可以一次生成，合并打印或者打包下载。",
        icon="file",
    )
    return {"table": Table("成批出具", COLUMNS, rows, empty=empty), "crumbs": (Crumb("成批出具"),)}


def context(request: Any, one: PaperBatch) -> dict[str, Any]:
    """How far a batch is."""
    return {
        "batch": one, "title": title_of(one), "form": BatchForm(one.form).label,
        "stands": standing(one, asked=one.asked_at, now=request.now), "whole": one.state == BatchState.DONE, "left_out": _left_out(request, one),
        "crumbs": (Crumb("成批出具", reverse("paper_batches")), Crumb(title_of(one))),
    }  # fmt: skip


def title_of(one: PaperBatch) -> str:
    """The kind's title."""
    return next((kind.title for kind in kinds_of(one.procedure) if kind.code == one.kind), one.kind)


def name_of_file(one: PaperBatch, now: datetime) -> str:
    """The name under which the result is taken."""
    ending = "pdf" if one.form == BatchForm.PDF else "zip"
    return f"{title_of(one)}{one.made}份（{day_of(now)}）.{ending}"


def _row(one: PaperBatch) -> Row:
    state = BatchState(one.state)
    url = reverse("paper_batch", kwargs={"id": one.pk})
    return Row((
        Cell(title_of(one), url), Cell(BatchForm(one.form).label), Cell(str(one.total)), Cell(str(one.made or one.done)),
        Cell(moment(one.asked_at)), Cell(badges=(Badge(state.label, TONES[state]),)),
    ))  # fmt: skip


def _left_out(request: Any, one: PaperBatch) -> Table:
    told = selectors.left_out(one)
    known = matters.chosen(request.viewer.scope, (id for id, _ in told))
    rows = tuple(
        Row((
            Cell(name_of(known[id]), f"{reverse('matter', kwargs={'id': id})}?tab=papers") if id in known else Cell("—"),
            Cell(why),
        ))
        for id, why in told
    )  # fmt: skip
    return Table("没有出具的文书", LEFT_OUT, rows)
