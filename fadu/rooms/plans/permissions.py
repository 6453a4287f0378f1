"""Who may see plans and write on them; beyond the capacity it is always one's own agency's plan."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.vocabulary.act import Act
from fadu.rooms.plans.models import Plan


def may_see_plans(viewer: Viewer, _: object) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_open_plan(viewer: Viewer, _: object) -> bool:
    """监督检查工作日由执法人员或者法规科测算。"""
    return viewer.fits(a.measure_capacity)


def may_prepare(viewer: Viewer, plan: Plan) -> bool:
    """测算、明细、校验和合并由本机关执法人员或者法规科办理。"""
    return _own(viewer, plan, a.check_caps)


def may_draft(viewer: Viewer, plan: Plan) -> bool:
    """年度监督检查计划由本机关法规科编制和调整。"""
    return _own(viewer, plan, a.draft_plan)


def _own(viewer: Viewer, plan: Plan, act: Act) -> bool:
    return viewer.fits(act) and viewer.place.agency == plan.county
