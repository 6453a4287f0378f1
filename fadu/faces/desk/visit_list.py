"""行政检查: the list of visits on the page, and the words in which sheets have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.faces.desk.matter_list import saved
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.scope import Scope
from fadu.registry.selectors import party_names
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.findings import week_end
from fadu.rooms.inspection.selectors.listed import Lack, Wanted, lacks_of, left_to_do, listed
from fadu.rooms.inspection.selectors.visits import Stage, stage_of
from fadu.ui.badges import Badge, Tone
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("被检查单位"), Column("来源", "narrow"), Column("方式", "narrow"), Column("检查人员"),
    Column("检查日期", "date"), Column("问题", "narrow"), Column("办理环节"),
)  # fmt: skip
ASSIGN = "assign"
"""The form that the ticked visits are sent to."""
TONES = {
    Stage.TO_APPROVE: Tone.WARN,
    Stage.TO_ASSIGN: Tone.WARN,
    Stage.TO_ENTER: Tone.INFO,
    Stage.TO_RECORD: Tone.INFO,
    Stage.TO_CLOSE: Tone.INFO,
    Stage.CALLED_OFF: Tone.QUIET,
    Stage.CLOSED: Tone.QUIET,
}
_ICONS = {Stage.CLOSED: "check", Stage.CALLED_OFF: "x"}
_WHY = {
    Lack.CODE: "检查以前没有扫码登记，事后已经补录",
    Lack.MAKE_UP: "检查以前没有扫码登记，也没有补录",
    Lack.APPROVAL: "已经检查，没有行政检查审批表",
    Lack.SCHEME: "已经检查，没有现场检查方案",
}


def officers_of(viewer: Viewer) -> list[tuple[str, str]]:
    """The people of the viewer's agency who may inspect, for a list to choose from."""
    return [(p.id, str(p)) for p in accounts.colleagues(viewer, a.check_site, viewer.day)]


def wanted_of(form: Any, today: date) -> Wanted:
    """The filter in force."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    stage, lack = given.get("stage"), given.get("lack")
    return Wanted(
        kind=given.get("kind") or "", sector=given.get("sector") or "",
        stage=Stage(stage) if stage else None, officer=given.get("officer") or "",
        first=given.get("first"), last=given.get("last"), mode=given.get("mode") or "",
        lack=Lack(lack) if lack else None,
        review_by=week_end(today) if given.get("review") else None,
    )  # fmt: skip


def context(request: Any, form: Any) -> dict[str, Any]:
    """Filter bar, table and pager; whoever may staff visits can tick those that wait for officers."""
    viewer, wanted = request.viewer, wanted_of(form, request.viewer.day)
    rows = listed(viewer.scope, wanted)
    token = request.GET.get("page", "")
    page = page_of(rows.order_by(), by="-opened_on", token=token, count=capped_count(rows))
    query = kept_of(request.GET).urlencode()
    assigns = viewer.fits(a.assign_officers) and wanted.stage is Stage.TO_ASSIGN
    return {
        "filters": FilterBar(
            form, chips_of(form, request.GET), saved(request, "visits", query),
            f"{reverse('save_filter')}?list=visits", export_url=f"{reverse('visit_export')}?{query}",
            print_url=f"{reverse('visit_sheet')}?{query}", target="#rows", query=query,
        ),
        "table": replace(
            table_of(viewer.scope, page.items, viewer.day, assigns=assigns),
            ticked=request.GET.get("ticked") == "all",
        ),
        "page": page,
        "assigns": assigns and bool(page.items),
        "all_url": f"?{query}&ticked=all",
        "opens": viewer.fits(a.open_visit),
        "staffs": viewer.fits(a.assign_officers),
    }  # fmt: skip


@dataclass(frozen=True)
class Known:
    """What lines of the list need besides their rows."""

    firms: dict[str, str]
    people: dict[str, str]
    left: dict[str, int]

    @classmethod
    def of(cls, scope: Scope, rows: Sequence[Visit]) -> Known:
        """Read for these rows at once."""
        two = {p for v in rows for p in (v.first_officer, v.second_officer) if p}
        found = [v.pk for v in rows if v.findings]
        return cls(
            party_names({v.party for v in rows}), accounts.names(two), left_to_do(scope, found)
        )

    def officers(self, visit: Visit) -> str:
        """The two officers by name, "" while there are none."""
        two = (visit.first_officer, visit.second_officer)
        return "、".join(self.people.get(one, "已删除人员") for one in two if one)


def table_of(scope: Scope, rows: Sequence[Visit], today: date, *, assigns: bool = False) -> Table:
    """The lines; with a box to tick where officers are to be assigned to many."""
    known = Known.of(scope, rows)
    empty = Empty(
        "没有符合条件的检查", "换一个条件；检查任务从计划、抽取结果或者线索确定。", icon="clipboard"
    )
    lines = tuple(_row(v, known, today, assigns) for v in rows)
    return Table("行政检查列表", COLUMNS, lines, empty=empty, batch=ASSIGN if assigns else "")


def _row(visit: Visit, known: Known, today: date, assigns: bool) -> Row:
    stage = stage_of(visit)
    name = known.firms.get(visit.party, "已删除的单位")
    late = stage is Stage.TO_ENTER and bool(visit.planned_on and visit.planned_on < today)
    return Row(
        (
            Cell(name, reverse("matter", kwargs={"id": visit.pk}), visit.approval_number or visit.task_number),
            Cell(visit.kind, sub=visit.occasion if visit.occasion != "一般检查" else ""),
            Cell(visit.manner, sub=visit.team if visit.team != f.ALONE else ""),
            Cell(known.officers(visit) or "未指派"),
            Cell(*_day(visit, late)),
            Cell(found(visit, known.left.get(visit.pk, 0))),
            Cell("", badges=(Badge(stage, TONES[stage], _ICONS.get(stage, "")), *lack_badges(visit))),
        ),
        pick=visit.pk if assigns else "",
        tone="bad" if late else "",
    )  # fmt: skip


def _day(visit: Visit, late: bool) -> tuple[str, str, str]:
    """The day of the check, or the one that is planned for."""
    if visit.checked_on:
        return long_day(visit.checked_on), "", ""
    if visit.planned_on:
        return long_day(visit.planned_on), "", "拟定，已经过期" if late else "拟定"
    return "未定", "", ""


def found(visit: Visit, left: int) -> str:
    """How many findings there are, and how many are not done with."""
    if not visit.findings:
        return "没有" if visit.recorded_on else "—"
    return f"{visit.findings}项，{f'{left}项未了' if left else '已了'}"


def lack_badges(visit: Visit) -> tuple[Badge, ...]:
    """What the record lacks, each with its meaning."""
    return tuple(Badge(lack, Tone.WARN, "alert", _WHY[lack]) for lack in lacks_of(visit))
