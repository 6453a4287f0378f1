"""填报登记: which cases stand in a form of another platform, and which are still to be entered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk.forms.fillings import MOVED, FillingFilter
from fadu.faces.desk.naming import name_of
from fadu.law.libraries.filling import FIELD
from fadu.law.registry import procedure
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import chosen
from fadu.platforms.filling import selectors
from fadu.platforms.models import EnteredCase
from fadu.statutes.library import selectors as library
from fadu.ui.badges import Badge, Tone
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import LOOK, Page, capped_count, page_of, page_of_found
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

WAITING = (Column("事项"), Column("程序"), Column("建立日期", "date"), Column("填报", "narrow"))
ENTERED = (
    Column("事项"), Column("在该平台的编号"), Column("录入日期", "date"), Column("登记人", "narrow"), Column("状态"),
)  # fmt: skip
LATER = Badge("录入以后又有记录", Tone.WARN, "alert", "打开填报对照，查看哪些栏目与录入时不同")
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
    state, token = given.get("state") or "", request.GET.get("page", "")
    if state:
        page = _entered(viewer.scope, name, state, token)
        table = entered(viewer.scope, page, state)
    else:
        rows = selectors.waiting(viewer.scope, name, forms.get(name, set()))
        page = page_of(rows.order_by(), by="-serial", token=token, count=capped_count(rows))
        table = waiting(page.items, name)
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), target="#rows", query=kept_of(request.GET).urlencode()),
        "table": table, "page": page, "form_name": name,
        "crumbs": (Crumb("事项", reverse("matters")), Crumb("填报登记")),
    }  # fmt: skip


def _entered(scope: Scope, name: str, state: str, token: str) -> Page:
    rows = selectors.entered(scope, name)
    if state != MOVED:
        return page_of(rows.order_by(), by="-entered_on", token=token, count=capped_count(rows))
    # No row says it: both the case and its registration would have to write it (decision 76).
    return page_of_found(
        rows.order_by(), partial(selectors.moved, scope), by="-entered_on", token=token
    )


def waiting(rows: Sequence[Matter], name: str) -> Table:
    """The cases that do not stand in the form yet."""
    lines = tuple(
        Row((
            Cell(name_of(row), reverse("matter", kwargs={"id": row.pk}), row.number),
            Cell(procedure(row.procedure).title), Cell(long_day(row.opened)),
            Cell("打开对照", _filling(row.pk, name)),
        ))
        for row in rows
    )  # fmt: skip
    empty = Empty("没有还要录入的事项", "本机关办理的有关事项都已登记录入。", icon="check")
    return Table("还没有录入", WAITING, lines, empty=empty)


def entered(scope: Scope, page: Page, state: str = "") -> Table:
    """The cases of a page that stand there, with their numbers; those with entries since are marked."""
    rows: Sequence[EnteredCase] = page.items
    matters = chosen(scope, (row.matter for row in rows))
    people = accounts.names(row.entered_by for row in rows)
    all_ = {row.pk for row in rows} if state == MOVED else None
    later: Collection[str] = selectors.moved(scope, rows) if all_ is None else all_
    lines = tuple(
        Row(
            (
                Cell(
                    name_of(matters[row.matter]) if row.matter in matters else GONE,
                    _filling(row.matter, row.of_form),
                ),
                Cell(row.number), Cell(long_day(row.entered_on)), Cell(people.get(row.entered_by, "")),
                Cell("", badges=(LATER,)) if row.pk in later else Cell("—"),
            ),
            tone="warn" if row.pk in later else "",
        )
        for row in rows
    )  # fmt: skip
    return Table("已录入", ENTERED, lines, empty=_none(page, state))


def _filling(matter: str, form: str) -> str:
    return f"{reverse('filling', kwargs={'id': matter})}?{urlencode({'form': form})}"


def _none(page: Page, state: str) -> Empty:
    if state != MOVED:
        return Empty(
            "还没有登记录入的事项", "录入以后，在事项的“填报对照”中登记编号和日期。", icon="copy"
        )
    if page.next:
        return Empty(f"本页查看的{LOOK}件，录入以后都没有新的记录", "点“下一页”查看录入更早的事项。", icon="check")  # fmt: skip
    there = "再往前没有" if page.previous else "没有"
    return Empty(f"{there}录入以后又有记录的事项", "其他已录入的事项在状态“已录入”中查看。", icon="check")  # fmt: skip
