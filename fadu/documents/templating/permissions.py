"""Who keeps document templates; the docstring is what a refused person reads."""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role


def may_keep_templates(viewer: Viewer, _: Any) -> bool:
    """文书模板由法规科（合法性审查机构）上传、启用和停用。"""
    return viewer.holds(Role.LEGAL_OFFICE)
