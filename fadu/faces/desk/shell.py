"""The frame around every desk page: rooms on the left, the person on top."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.report.permissions import may_see_report
from fadu.statutes.selectors import missing_year
from fadu.ui.formats import long_day
from fadu.ui.shell import NavGroup, NavItem, Shell, at_path

_KEEPS_WATCH = (Role.LEADER, Role.PRINCIPAL, Role.LEGAL_OFFICE, Role.SUPERVISOR)


def shell(request: Any) -> dict[str, Any]:
    """Context processor: `shell` for `ui/base.html`; nothing before sign-in."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer is None:
        return {}
    made = Shell(
        agency=viewer.agency_name,
        person=viewer.name,
        role="、".join(sorted(r.title for r in viewer.roles)) or "未授予身份",
        groups=at_path(_groups(viewer), request.path),
        account=(NavItem("修改口令", reverse("change_password"), "lock"),),
        home_url=reverse("home"),
        search_url="" if viewer.administrator else reverse("search"),
        sign_out_url=reverse("sign_out"),
        acting_for="、".join(r.title for r in viewer.deputising),
        banner=_banner(viewer, request),
        as_of=long_day(day_of(request.now)),
    )
    return {"shell": made}


def _groups(viewer: Viewer) -> tuple[NavGroup, ...]:
    law = (
        NavItem("法律法规", reverse("laws"), "scale", key="f"),
        NavItem("程序", reverse("procedures"), "list", key="p"),
        NavItem("参数", reverse("parameters"), "settings", key="c"),
        NavItem("工作日历", reverse("calendar"), "calendar", key="r"),
    )
    groups = [
        NavGroup("办理", _work(viewer)),
        NavGroup("统计与报告", _figures(viewer)),
        NavGroup("依据", law),
        NavGroup("系统", _system(viewer)),
    ]
    return tuple(g for g in groups if g.items)


def _work(viewer: Viewer) -> tuple[NavItem, ...]:
    home = NavItem("工作台", reverse("home"), "home", key="w")
    if viewer.administrator:
        return (home,)
    paper = NavItem("线下签批", reverse("paper"), "file", key="x")
    return (
        home,
        NavItem("事项", reverse("matters"), "folder", key="s"),
        NavItem("当事人", reverse("parties"), "building", key="d"),
        *([paper] if viewer.holds(*_KEEPS_WATCH) else []),
    )


def _figures(viewer: Viewer) -> tuple[NavItem, ...]:
    if viewer.administrator:
        return ()
    items = (
        NavItem("数据报送", reverse("returns:return_list"), "upload", key="b"),
        NavItem("统计指标", reverse("figures:figure_list"), "chart", key="z"),
    )
    report = NavItem("年度报告", reverse("report:workbench"), "report", key="n")
    return (*items, report) if may_see_report(viewer, None) else items


def _system(viewer: Viewer) -> tuple[NavItem, ...]:
    items = [NavItem("机构", reverse("agencies"), "map", key="j")]
    if not viewer.holds(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN):
        items.append(NavItem("人员与证件", reverse("people"), "users", key="u"))
    if not viewer.administrator and not viewer.onlooker:
        items.append(NavItem("授权代理", reverse("delegations"), "user", key="q"))
    if viewer.holds(Role.AUDIT_ADMIN, Role.SUPERVISOR):
        items.append(NavItem("台账校验", reverse("ledger_health"), "shield", key="t"))
    return tuple(items)


def _banner(viewer: Viewer, request: Any) -> str:
    """That the data are invented, and from November on that next year's dates may still move."""
    demo = getattr(getattr(request, "user", None), "demo", False)
    today = day_of(request.now)
    year = missing_year(request.law.calendar, today) if today.month >= 11 else None
    said = ["演示数据：单位、人员、事项均为虚构。"] if demo else []
    if year is not None and not viewer.administrator:
        said.append(
            f"{year}年放假安排尚未登记，跨入该年度的期限为暂定，请法规科收到通知后及时登记。"
        )
    return "".join(said)
