"""The whole list of a filter, as an A4 sheet (台账) and as a table for WPS: read and sent in parts.

However many matters there are, the server holds one part of them; the total is that of the rows
which were really sent, and stands behind the last of them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk import matter_list
from fadu.faces.desk.naming import name_of
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.matters.selectors import STATES, Query, batches
from fadu.ui.formats import long_day
from fadu.ui.tables import Table

ROWS, TOTAL = "<!-- rows -->", "<!-- total -->"  # where the frame of the sheet is cut
EXPORTED = (
    "事项", "文号", "程序", "状态", "承办单位", "承办人", "建立日期", "最近办理", "最近办理日期",
    "下一环节", "期限", "期限暂定", "期限依据", "外部平台", "外部平台编号",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(request: Any, query: Query) -> Iterator[str]:
    """The printed sheet: its frame, cut where the rows belong, and the rows part by part."""
    frame = render_to_string("ui/print.html", frame_of(request, query))
    head, _, foot = frame.partition(ROWS)
    yield head
    number = 0
    for part in batches(request.viewer.scope, query, request.now):
        table = matter_list.table_of(request, part)
        yield render_to_string("ui/print_rows.html", {"table": table, "before": number})
        number += len(part)
    if not number:
        table = matter_list.table_of(request, ())
        yield render_to_string("ui/print_rows.html", {"table": table, "before": 0})
    yield foot.replace(TOTAL, f"共 {number} 条")


def frame_of(request: Any, query: Query) -> dict[str, Any]:
    """What stands around the rows."""
    return {
        "table": Table("事项台账", matter_list.COLUMNS),
        "rows": ROWS,
        "total": TOTAL,
        "title": f"事项台账（{said(query)}）",
        "agency": request.viewer.agency_name,
        "period": f"截至{long_day(request.now)}",
        "printed_at": request.now,
        "printed_by": request.viewer.name,
        "back_url": f"{reverse('matters')}?{request.GET.urlencode()}",
    }


def said(query: Query) -> str:
    """The filter in force in words."""
    if query.text.strip():
        return f"搜索“{query.text.strip()}”"
    if query.procedure:
        return {p.code: p.title for p in registry.PROCEDURES}.get(query.procedure, "全部")
    return STATES.get(query.state, "全部")


def export(request: Any, query: Query) -> Iterator[str]:
    """The list as comma-separated text with a mark that WPS and Excel know as UTF-8."""
    yield "\ufeff" + _line(EXPORTED)
    for part in batches(request.viewer.scope, query, request.now):
        agencies = accounts.agency_names(m.county for m in part)
        names = accounts.names(m.owner for m in part)
        yield "".join(_line(_values(m, agencies, names)) for m in part)


def _values(matter: Matter, agencies: Any, names: Any) -> tuple[str, ...]:
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    last, due = procedure.by_code.get(matter.last_act), procedure.by_code.get(matter.due_act)
    return (
        name_of(matter),
        matter.number,
        procedure.title,
        "已结案" if matter.closed else "在办",
        agencies.get(matter.county, ""),
        names.get(matter.owner, ""),
        matter.opened.isoformat(),
        last.title if last else "",
        day_of(matter.last_at).isoformat(),
        due.title if due else "",
        day_of(matter.due - timedelta(seconds=1)).isoformat() if matter.due else "",
        "是" if matter.due_provisional else "",
        matter.due_cite,
        matter.platform,
        matter.platform_number,
    )


def _line(values: tuple[str, ...]) -> str:
    """One row; what a spreadsheet would take for a formula is marked as text."""
    out = StringIO()
    csv.writer(out).writerow([f"'{v}" if v.startswith(_FORMULA) else v for v in values])
    return out.getvalue()
