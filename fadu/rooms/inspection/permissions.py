"""Who may see the code of a visit before it is shown to the enterprise, and print an enterprise's own."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role

CARRIES = (Role.OFFICER, Role.LEADER, Role.PRINCIPAL)


def may_show_code(viewer: Viewer, _: object) -> bool:
    """检查码和六位口令由执法人员和本机关负责人查看、出示。"""
    return not viewer.administrator and viewer.holds(*CARRIES)


def may_print_code(viewer: Viewer, _: object) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator
