"""The whole list of visits as an A4 sheet (行政检查台账) and as a workbook, read in parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse

from fadu.accounts.selectors import agency_names
from fadu.faces.desk import visit_list
from fadu.faces.desk.matter_sheets import ROWS, TOTAL
from fadu.faces.desk.visit_list import Known
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.listed import MOST, Wanted, lacks_of, parts
from fadu.rooms.inspection.selectors.visits import stage_of
from fadu.statutes.workbooks import Book
from fadu.ui.formats import long_day
from fadu.ui.tables import Table

TITLE = "行政检查台账"
EXPORTED = (
    "被检查单位", "检查机关", "检查场所", "行业领域", "检查来源", "检查事由", "检查方式", "检查组成", "任务编号",
    "确定任务日期", "拟检查日期", "检查日期", "检查人员", "审批表编号", "扫码方式", "未扫码的原因", "计入频次",
    "频次校验", "发现问题", "未了问题", "办理环节", "办结日期", "缺项",
)  # fmt: skip


def sheet(request: Any, wanted: Wanted, words: str) -> Iterator[str]:
    """The printed sheet: its frame, cut where the rows belong, and the rows part by part."""
    frame = render_to_string("ui/print.html", _frame(request, words))
    head, _, foot = frame.partition(ROWS)
    yield head
    number, scope = 0, request.viewer.scope
    for part in parts(scope, wanted):
        table = visit_list.table_of(scope, part, request.viewer.day)
        yield render_to_string("ui/print_rows.html", {"table": table, "before": number})
        number += len(part)
    if not number:
        table = visit_list.table_of(scope, (), request.viewer.day)
        yield render_to_string("ui/print_rows.html", {"table": table, "before": 0})
    yield foot.replace(TOTAL, f"共 {number} 条{'，只列前面这些' if number >= MOST else ''}")


def _frame(request: Any, words: str) -> dict[str, Any]:
    return {
        "table": Table(TITLE, visit_list.COLUMNS),
        "rows": ROWS,
        "total": TOTAL,
        "title": f"{TITLE}（{words}）" if words else TITLE,
        "agency": request.viewer.agency_name,
        "period": f"截至{long_day(request.now)}",
        "printed_at": request.now,
        "printed_by": request.viewer.name,
        "back_url": f"{reverse('visits')}?{request.GET.urlencode()}",
    }


def exported(scope: Scope, wanted: Wanted) -> bytes:
    """The list as a workbook, at most `MOST` lines."""
    return Book(TITLE, EXPORTED).written(_lines(scope, wanted))


def _lines(scope: Scope, wanted: Wanted) -> Iterator[tuple[str, ...]]:
    for part in parts(scope, wanted):
        known, agencies = Known.of(scope, part), agency_names(v.county for v in part)
        for visit in part:
            yield _values(visit, known, agencies.get(visit.county, ""))


def _values(visit: Visit, known: Known, agency: str) -> tuple[str, ...]:
    days = (visit.opened_on, visit.planned_on, visit.checked_on)
    return (
        known.firms.get(visit.party, ""), agency, visit.site or "", visit.sector, visit.kind, visit.occasion,
        visit.manner, visit.team, visit.task_number, *(day.isoformat() if day else "" for day in days),
        known.officers(visit), visit.approval_number, visit.entry_mode, visit.no_code_for,
        "是" if visit.counted else "否", visit.cap_state, str(visit.findings), str(known.left.get(visit.pk, 0)),
        stage_of(visit), visit.closed_on.isoformat() if visit.closed_on else "", "、".join(lacks_of(visit)),
    )  # fmt: skip
