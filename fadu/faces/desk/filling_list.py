"""填报登记: which cases stand in a form of another platform, and which are still to be entered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk.forms.fillings import DONE, FillingFilter
from fadu.faces.desk.naming import name_of
from fadu.law.libraries.filling import FIELD
from fadu.law.registry import procedure
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import chosen
from fadu.platforms.filling import selectors
from fadu.platforms.models import EnteredCase
from fadu.statutes.library import selectors as library
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

WAITING = (Column("事项"), Column("程序"), Column("建立日期", "date"), Column("填报", "narrow"))
ENTERED = (Column("事项"), Column("在该平台的编号"), Column("录入日期", "date"), Column("登记人", "narrow"))  # fmt: skip
GONE = "不在查看范围内的事项"


def forms_on(day: date) -> dict[str, set[str]]:
    """The forms of a day, each with its procedures."""
    found: dict[str, set[str]] = {}
    for entry in library.entries(FIELD.code, day):
        found.setdefault(entry["form"], set()).add(entry["procedure"])
    return found


def forms_today(request: Any) -> list[str]:
    """The names of today's forms."""
    return list(forms_on(request.viewer.day))


def names_of(code: str, day: date) -> list[str]:
    """The forms that a procedure has on a day."""
    return [name for name, codes in forms_on(day).items() if code in codes]


def context(request: Any, form: FillingFilter) -> dict[str, Any]:
    """The filter, the chosen list and its pager; without any form only the reason."""
    viewer, forms = request.viewer, forms_on(request.viewer.day)
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    name = given.get("of_form") or next(iter(forms), "")
    done = given.get("state") == DONE
    rows, by = _rows(viewer.scope, name, forms.get(name, set()), done=done)
    token = request.GET.get("page", "")
    page = page_of(rows.order_by(), by=by, token=token, count=capped_count(rows))
    table = entered(viewer.scope, page.items) if done else waiting(page.items, name)
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), target="#rows", query=kept_of(request.GET).urlencode()),
        "table": table, "page": page, "form_name": name,
        "crumbs": (Crumb("事项", reverse("matters")), Crumb("填报登记")),
    }  # fmt: skip


def _rows(scope: Scope, name: str, codes: set[str], *, done: bool) -> tuple[QuerySet[Any], str]:
    if done:
        return selectors.entered(scope, name), "-entered_on"
    return selectors.waiting(scope, name, codes), "-serial"


def waiting(rows: Sequence[Matter], name: str) -> Table:
    """The cases that do not stand in the form yet."""
    lines = tuple(
        Row((
            Cell(name_of(row), reverse("matter", kwargs={"id": row.pk}), row.number),
            Cell(procedure(row.procedure).title), Cell(long_day(row.opened)),
            Cell("打开对照", f"{reverse('filling', kwargs={'id': row.pk})}?form={name}"),
        ))
        for row in rows
    )  # fmt: skip
    empty = Empty("没有还要录入的事项", "本机关办理的有关事项都已登记录入。", icon="check")
    return Table("还没有录入", WAITING, lines, empty=empty)


def entered(scope: Scope, rows: Sequence[EnteredCase]) -> Table:
    """The cases that stand there, with their numbers."""
    matters = chosen(scope, (row.matter for row in rows))
    people = accounts.names(row.entered_by for row in rows)
    lines = tuple(
        Row((
            Cell(
                name_of(matters[row.matter]) if row.matter in matters else GONE,
                reverse("filling", kwargs={"id": row.matter}),
            ),
            Cell(row.number), Cell(long_day(row.entered_on)), Cell(people.get(row.entered_by, "")),
        ))
        for row in rows
    )  # fmt: skip
    empty = Empty(
        "还没有登记录入的事项", "录入以后，在事项的“填报对照”中登记编号和日期。", icon="copy"
    )
    return Table("已录入", ENTERED, lines, empty=empty)
