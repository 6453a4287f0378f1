"""Pages of a sheet on its way in: the choice of what to bring, the preview with its faults, the progress."""

from __future__ import annotations

from typing import Any

import orjson
from django.urls import reverse

from fadu.registry.imports import selectors
from fadu.registry.imports.kinds import BY_KIND, KINDS, SheetKind
from fadu.registry.imports.models import RunState, SheetRun
from fadu.registry.imports.services import SHOWN
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import moment
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Row, Table

FAULTS = (Column("行", "number"), Column("列", "narrow"), Column("问题"), Column("怎么改"))
SAMPLE = (Column("行", "number"), Column("单位"), Column("将要登记"))
RUNS = (Column("上传时间", "date"), Column("内容"), Column("状态", "narrow"), Column("结果"))
TONES = {
    RunState.WAITING: Tone.WARN, RunState.RUNNING: Tone.INFO, RunState.DONE: Tone.GOOD,
    RunState.DROPPED: Tone.QUIET,
}  # fmt: skip


def bring_context(request: Any, kind: SheetKind, form: Any) -> dict[str, Any]:
    """The page on which a sheet is chosen: its columns, and the viewer's own sheets of late."""
    return {
        "kind": kind,
        "form": form,
        "tabs": tuple(
            Tab(k.title, reverse("bring_sheet", kwargs={"kind": k.code}), k is kind) for k in KINDS
        ),
        "columns": columns(kind),
        "runs": runs(selectors.runs(request.viewer)),
        "crumbs": (Crumb("监管对象", reverse("objects")), Crumb("导入")),
    }


def run_context(run: SheetRun) -> dict[str, Any]:
    """One sheet: what it would change, or how far it is."""
    kind = BY_KIND[run.kind]
    back = reverse("bring_sheet", kwargs={"kind": kind.code})
    return {
        "run": run,
        "kind": kind,
        "badge": badge(run),
        "facts": facts(run),
        "advice": advice(run),
        "many": run.faulty >= SHOWN,
        "faults": faults(run),
        "sample": sample(run),
        "taken": run.done + run.refused,
        "waiting": run.state == RunState.WAITING,
        "running": run.state == RunState.RUNNING,
        "finished": run.state == RunState.DONE,
        "back": back,
        "crumbs": (Crumb("监管对象", reverse("objects")), Crumb("导入", back), Crumb(kind.title)),
    }


def advice(run: SheetRun) -> str:
    """What confirming would do."""
    if not run.todo:
        return "没有需要登记的内容。" + ("有误的行改正以后再次上传。" if run.faulty else "")
    left_out = f"；有误的{run.faulty}行不导入，改正以后再次上传即可" if run.faulty else ""
    return f"还没有写入。确认以后，新登记和有变化的{run.todo}行逐行记入台账{left_out}。"


def columns(kind: SheetKind) -> Table:
    """What the columns of a sheet must hold."""
    heads = (Column("列"), Column("必填", "narrow"), Column("说明"))
    rows = (
        Row(
            (
                Cell(c.title),
                Cell("必填" if c.needed else "可空"),
                Cell(c.how or "—", sub="、".join(c.choices)),
            )
        )
        for c in kind.columns
    )
    return Table(f"{kind.title}的列", heads, tuple(rows))


def facts(run: SheetRun) -> tuple[Fact, ...]:
    """The counts of a sheet."""
    return (
        Fact("读到", f"{run.rows}行"),
        Fact("新登记", f"{run.new}行"),
        Fact("有变化", f"{run.changed}行"),
        Fact("没有变化", f"{run.same}行"),
        Fact("有误", f"{run.faulty}行"),
        *([Fact("没有记入", f"{run.refused}行")] if run.refused else []),
    )


def faults(run: SheetRun) -> Table:
    """What does not fit, row by row."""
    rows = (
        Row((Cell(str(f["number"])), Cell(f["column"] or "—"), Cell(f["what"]), Cell(f["todo"])))
        for f in orjson.loads(run.faults)
    )
    return Table("有误的行", FAULTS, tuple(rows))


def sample(run: SheetRun) -> Table:
    """The first rows that would change something."""
    rows = (
        Row((Cell(str(s["number"])), Cell(s["name"]), Cell("、".join(s["acts"]))))
        for s in orjson.loads(run.sample)
    )
    return Table("将要登记的前几行", SAMPLE, tuple(rows))


def runs(found: Any) -> Table:
    """The viewer's own sheets of late."""
    rows = []
    for run in found:
        url = reverse("sheet_run", kwargs={"id": run.id})
        told = f"新登记{run.new}，有变化{run.changed}，没有变化{run.same}，有误{run.faulty}"
        title = BY_KIND[run.kind].title
        rows.append(Row((Cell(moment(run.made_at)), Cell(title, url), Cell("", badges=(badge(run),)), Cell(told))))  # fmt: skip
    return Table("最近导入的表格", RUNS, tuple(rows))


def badge(run: SheetRun) -> Badge:
    """Where a sheet stands."""
    state = RunState(run.state)
    return Badge(state.label, TONES[state])
