"""Who may see the report being made, and who may freeze its data."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.law.procedures import registers
from fadu.law.vocabulary.role import Role

READERS = (
    Role.LEGAL_OFFICE, Role.STATISTICIAN, Role.DRAFTER, Role.LEADER, Role.PRINCIPAL,
    Role.FULL_HEAD, Role.SUPERVISOR,
)  # fmt: skip


def may_see_report(viewer: Viewer, _: object) -> bool:
    """年度报告由法规科、统计人员、起草人员和单位负责人、监督人员查看。"""
    return viewer.holds(*READERS) and not viewer.administrator


def may_freeze(viewer: Viewer, _: object) -> bool:
    """冻结数据由法规科办理。"""
    return viewer.may_do(registers.freeze)
