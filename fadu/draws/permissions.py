"""Who may see draws and act on them; beyond the capacity it is always one's own agency that draws."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.draws.models import Batch, Draw, State
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_visit.acts import open_visit


def may_see_draws(viewer: Viewer, _: object) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_open(viewer: Viewer, _: object) -> bool:
    """抽查批次由法规科（合法性审查机构）建立，实施检查的人员不抽取检查对象。"""
    return viewer.fits(a.determine_kind)


def may_draw(viewer: Viewer, batch: Batch) -> bool:
    """冻结、承诺、记录随机数、抽取和公布由本机关法规科（合法性审查机构）办理。"""
    return viewer.fits(a.draw) and viewer.place.agency == batch.county


def may_decide(viewer: Viewer, batch: Batch) -> bool:
    """递补、取消、撤销和宣布无效由本机关负责人办理。"""
    return viewer.fits(a.void_draw) and viewer.place.agency == batch.county


def may_open_visits(viewer: Viewer, draw: Draw | None) -> bool:
    """对抽中的单位确定检查任务，由本机关的执法人员或者负责人办理。"""
    drawn = draw is not None and draw.state in (State.DRAWN, State.PUBLISHED)
    return (
        drawn
        and draw is not None
        and viewer.fits(open_visit)
        and viewer.place.agency == draw.county
    )
