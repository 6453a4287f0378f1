"""The frame around every desk page: rooms on the left, the person on top."""

from __future__ import annotations

from typing import Any

from fadu.accounts.permissions import may_keep_calendar
from fadu.accounts.viewer import Viewer
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.publication.permissions import may_see_complaints
from fadu.report.permissions import may_see_report
from fadu.statutes.selectors import calendar_now, missing_year
from fadu.ui.addresses import address
from fadu.ui.formats import long_day
from fadu.ui.shell import NavGroup, NavItem, Shell, at_path

_KEEPS_WATCH = (Role.LEADER, Role.PRINCIPAL, Role.LEGAL_OFFICE, Role.SUPERVISOR)


def shell(request: Any) -> dict[str, Any]:
    """Context processor: `shell` for `ui/base.html`; nothing before sign-in."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer is None:
        return {}
    missing = _missing(request)
    made = Shell(
        agency=viewer.agency_name,
        person=viewer.name,
        role="、".join(sorted(r.title for r in viewer.roles)) or "未授予身份",
        groups=at_path(_groups(viewer), request.path),
        account=(NavItem("修改口令", address("change_password"), "lock"),),
        home_url=address("home"),
        search_url="" if viewer.administrator else address("search"),
        sign_out_url=address("sign_out"),
        acting_for="、".join(r.title for r in viewer.deputising),
        banner=_banner(viewer, request, missing),
        alert=_alert(viewer, request, missing),
        alert_link="粘贴通知登记",
        alert_url=f"{address('record_year')}?year={missing}",
        as_of=long_day(day_of(request.now)),
    )
    return {"shell": made}


def _groups(viewer: Viewer) -> tuple[NavGroup, ...]:
    law = (
        NavItem("法律法规", address("laws"), "scale", key="f"),
        NavItem("程序", address("procedures"), "list", key="p"),
        NavItem("本地程序", address("local_pieces"), "building", key="v"),
        NavItem("处罚目录", address("penalties"), "scale", key="g"),
        NavItem("知识库", address("library", code="phrase"), "book", key="k"),
        NavItem("文书模板", address("paper_templates"), "file"),
        NavItem("参数", address("parameters"), "settings", key="c"),
        NavItem("期限计算", address("limits"), "clock", key="l"),
        NavItem("工作日历", address("calendar"), "calendar", key="r"),
    )
    groups = [
        NavGroup("办理", _work(viewer)),
        NavGroup("统计与报告", _figures(viewer)),
        NavGroup("依据", law),
        NavGroup("系统", _system(viewer)),
    ]
    return tuple(g for g in groups if g.items)


def _work(viewer: Viewer) -> tuple[NavItem, ...]:
    home = NavItem("工作台", address("home"), "home", key="w")
    if viewer.administrator:
        return (home,)
    matters = NavItem("事项", address("matters"), "folder", key="s")
    if viewer.counsel_only:
        return (home, matters)
    field = NavItem("外勤", address("field:kit"), "camera", key="a")
    paper = NavItem("线下签批", address("paper"), "file", key="x")
    complaints = NavItem("检查投诉", address("publication:complaint_list"), "messages")
    return (
        home,
        matters,
        NavItem("行政检查", address("visits"), "clipboard", key="i"),
        NavItem("隐患台账", address("hazards"), "alert", key="h"),
        NavItem("行政强制", address("coercion"), "lock", key="3"),
        NavItem("非税对账", address("fees"), "table", key="4"),
        NavItem("当事人", address("parties"), "building", key="d"),
        NavItem("检查计划", address("plans:plan_list"), "calendar", key="y"),
        NavItem("法制审核", address("deliberation:review_list"), "scale", key="1"),
        NavItem("会议", address("deliberation:meeting_list"), "users", key="2"),
        NavItem("随机抽取", address("draws:draw_list"), "list", key="e"),
        NavItem("监管对象", address("objects"), "flag", key="o"),
        NavItem("文书编号", address("numbers"), "file", key="m"),
        *([field] if viewer.staff else []),
        *([paper] if viewer.holds(*_KEEPS_WATCH) else []),
        *([complaints] if may_see_complaints(viewer, None) else []),
    )


def _figures(viewer: Viewer) -> tuple[NavItem, ...]:
    if viewer.administrator or viewer.counsel_only:
        return ()
    items = (
        NavItem("数据报送", address("returns:return_list"), "upload", key="b"),
        NavItem("统计指标", address("figures:figure_list"), "chart", key="z"),
    )
    report = NavItem("年度报告", address("report:workbench"), "report", key="n")
    return (*items, report) if may_see_report(viewer, None) else items


def _system(viewer: Viewer) -> tuple[NavItem, ...]:
    items = [NavItem("机构", address("agencies"), "map", key="j")]
    if not viewer.holds(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN) and not viewer.counsel_only:
        items.append(NavItem("人员与证件", address("people"), "users", key="u"))
    if viewer.staff:
        items.append(NavItem("授权代理", address("delegations"), "user", key="q"))
    if viewer.holds(Role.AUDIT_ADMIN, Role.SUPERVISOR):
        items.append(NavItem("台账校验", address("ledger_health"), "shield", key="t"))
    return tuple(items)


def _missing(request: Any) -> int | None:
    """The coming year without an arrangement; before November nobody asks, and the calendar is not read."""
    today = day_of(request.now)
    return missing_year(calendar_now(), today) if today.month >= 11 else None


def _banner(viewer: Viewer, request: Any, missing: int | None) -> str:
    """That the data are invented, and from November on that next year's dates may still move."""
    demo = getattr(getattr(request, "user", None), "demo", False)
    said = ["演示数据：单位、人员、事项均为虚构。"] if demo else []
    if missing is not None and not viewer.administrator and not may_keep_calendar(viewer, None):
        said.append(f"{missing}年放假安排尚未登记，跨入该年度的期限为暂定。")
    return "".join(said)


def _alert(viewer: Viewer, request: Any, missing: int | None) -> str:
    """Whoever may record the missing year is told plainly, with the way there; not on that page itself."""
    if missing is None or not may_keep_calendar(viewer, None):
        return ""
    if request.path == address("record_year"):
        return ""
    return f"{missing}年放假安排尚未登记，跨入该年度的期限均为暂定。收到国务院办公厅通知后，请"
