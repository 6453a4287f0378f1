"""参数包 on screen: what an uploaded sheet would change, and what is wrong with it, row by row."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk.parameter_page import words
from fadu.statutes.parameters import selectors, sheets
from fadu.statutes.parameters.services import Planned, Taken
from fadu.statutes.selectors import typed
from fadu.ui.badges import status_badge
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

SHOWN = 200
"""Rows of a preview; a pack beyond it is told by its numbers."""


def context(form: Any, taken: Taken | None) -> dict[str, Any]:
    """The page of a pack, with what was tried if something was."""
    back = reverse("parameters")
    return {
        "form": form,
        "taken": taken,
        "wrong": wrong(taken) if taken else None,
        "planned": planned(taken) if taken else None,
        "back": back,
        "crumbs": (Crumb("参数", back), Crumb("导入")),
    }


def wrong(taken: Taken) -> Table:
    """The faults in the order of the rows: where, what, and what to do."""
    columns = (Column("行", "number"), Column("列", "narrow"), Column("问题"), Column("怎样改"))
    found = sorted(taken.wrong, key=lambda w: w.number)[:SHOWN]
    rows = tuple(
        Row((Cell(str(w.number)), Cell(w.column), Cell(w.what), Cell(w.todo))) for w in found
    )
    return Table("有误的行", columns, rows)


def planned(taken: Taken) -> Table:
    """What would be recorded: the value as it stands for that day, and the new one."""
    columns = (
        Column("行", "number"), Column("参数"), Column("施行日期", "date"), Column("原值"), Column("新值"),
        Column("核实程度", "narrow"), Column("来源"),
    )  # fmt: skip
    return Table("将要登记的值", columns, tuple(_row(p) for p in taken.planned[:SHOWN]))


def exported(*, missing_only: bool, listed: set[str]) -> bytes:
    """The pack to download: everything, or only the rows that wait to be filled in."""
    rows = {} if missing_only else selectors.values()
    names = accounts.names(r.confirmed_by for held in rows.values() for r in held)
    return sheets.written(rows, names, listed if missing_only else None)


def _row(one: Planned) -> Row:
    line, before = one.line, one.before
    parameter = line.parameter
    old = words(parameter, typed(parameter, before.value)) if before else "—"
    new = words(parameter, typed(parameter, line.value))
    marks = (status_badge(line.status), *((status_badge("sample"),) if line.demo else ()))
    return Row((
        Cell(str(line.number)), Cell(parameter.title, reverse("parameter", kwargs={"code": parameter.code})),
        Cell(long_day(line.since)), Cell(old), Cell(new), Cell("", badges=marks), Cell(line.source),
    ))  # fmt: skip
