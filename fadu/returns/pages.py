"""What the pages of returns show."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts.selectors import agency_names
from fadu.accounts.viewer import Viewer
from fadu.figures.values import Value
from fadu.returns import permissions, selectors
from fadu.returns.figures import BY_CODE
from fadu.returns.models import Return, State
from fadu.ui.badges import Badge, Tone, deadline_badge
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day
from fadu.ui.paging import Page, capped_count, page_of
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

TONES = {
    State.REQUESTED: Tone.INFO,
    State.SUBMITTED: Tone.WARN,
    State.SENT_BACK: Tone.BAD,
    State.ACCEPTED: Tone.GOOD,
}


def list_page(viewer: Viewer, state: str, token: str) -> dict[str, Any]:
    """The list of returns: states as tabs, newest first."""
    rows = selectors.listed(viewer.scope, state=state)
    page = page_of(rows, by="-pk", token=token, count=capped_count(rows))
    here = reverse("returns:return_list")
    tabs = [Tab("全部", here, state not in State.values)]
    tabs += [Tab(s.label, f"{here}?state={s.value}", s.value == state) for s in State]
    return {
        "tabs": tabs,
        "table": _table(page, viewer.day),
        "page": page,
        "may_request": permissions.may_request(viewer, None),
        "crumbs": (Crumb("数据报送"),),
    }


def detail_page(viewer: Viewer, record: Return) -> dict[str, Any]:
    """One return: what was asked, what was reported, and what the viewer may do next."""
    figure = BY_CODE.get(record.figure)
    names = agency_names([record.county])
    reviewed = record.state == State.SUBMITTED and permissions.may_review(viewer, record)
    return {
        "record": record,
        "figure": figure,
        "unit": names.get(record.county, ""),
        "state": badge(record),
        "facts": facts(record),
        "files": _files(record),
        "may_submit": permissions.open_to_submission(record)
        and permissions.may_submit(viewer, record),
        "may_review": reviewed and viewer.person != record.submitted_by,
        "own_submission": reviewed and viewer.person == record.submitted_by,
        "crumbs": crumbs(record),
    }


def crumbs(record: Return | None, last: str = "") -> tuple[Crumb, ...]:
    """The way back to the list and to the return."""
    way = [Crumb("数据报送", reverse("returns:return_list"))]
    if record is not None:
        way.append(Crumb(title(record), reverse("returns:return_detail", args=[record.pk])))
    return (*way, Crumb(last)) if last else tuple(way)


def title(record: Return) -> str:
    """The figure's title, or its code where the figure is no longer defined."""
    figure = BY_CODE.get(record.figure)
    return figure.title if figure else record.figure


def badge(record: Return) -> Badge:
    """Where the return stands."""
    state = State(record.state)
    return Badge(str(state.label), TONES[state])


def number(record: Return) -> str:
    """The reported number with its unit; empty before the first submission."""
    figure = BY_CODE.get(record.figure)
    if figure is None or record.numerator is None:
        return ""
    value = Value(figure.form, record.numerator, record.denominator)
    beside = f"（{value.operands}）" if value.operands else ""
    return value.written(figure.unit) + beside


def facts(record: Return) -> tuple[Fact, ...]:
    """What was asked and reported, as printed."""
    figure = BY_CODE.get(record.figure)
    stated = [
        ("统计口径", figure.meaning if figure else ""),
        ("统计范围", figure.extent.label if figure else ""),
        ("统计年度", f"{record.year}年度"),
        ("报送期限", long_day(record.due_on)),
        ("数值", number(record)),
        ("截止日期", long_day(record.cut_off) if record.cut_off else ""),
        ("覆盖", _coverage(record)),
        ("来源", record.source),
        ("报送次数", f"第{record.sends}次" if record.sends else ""),
        ("退回理由", record.reason or ""),
    ]
    return tuple(Fact(name, text) for name, text in stated if text)


def _coverage(record: Return) -> str:
    if record.covered is None:
        return ""
    return f"应报{record.expected}家，已报{record.covered}家"


def _files(record: Return) -> tuple[tuple[str, str, str], ...]:
    """(title, address, digest) of scan and list."""
    held = (("盖章件扫描", "scan", record.scan), ("清单", "listing", record.listing))
    return tuple(
        (name, reverse("returns:return_file", args=[record.pk, kind]), digest)
        for name, kind, digest in held
        if digest
    )


def _table(page: Page, today: date) -> Table:
    names = agency_names(row.county for row in page.items)
    columns = (
        Column("指标"), Column("年度"), Column("报送单位"), Column("数值", "number"),
        Column("期限", "date"), Column("状态"),
    )  # fmt: skip
    rows = tuple(_row(row, names.get(row.county, ""), today) for row in page.items)
    nothing = Empty("没有报送任务", "由法规科布置报送后，各单位在这里填报。")
    return Table("数据报送", columns, rows, empty=nothing)


def _row(record: Return, unit: str, today: date) -> Row:
    url = reverse("returns:return_detail", args=[record.pk])
    waits = permissions.open_to_submission(record)
    due = deadline_badge(record.due_on, today=today, name="报送") if waits else None
    return Row(
        (
            Cell(title(record), url),
            Cell(f"{record.year}"),
            Cell(unit),
            Cell(number(record) or "—"),
            Cell("" if due else long_day(record.due_on), deadline=due),
            Cell(badges=(badge(record),)),
        )
    )
