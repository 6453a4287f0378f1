"""Who works in the field with Fadu."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer


def may_bring_files(viewer: Viewer, _: object) -> bool:
    """监督人员、外聘法律顾问不上传文件；三类管理员不接触业务数据。"""
    return viewer.staff
