"""Who registers payment codes, and who decides on a refund."""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role


def may_keep_fees(viewer: Viewer, found: Any) -> bool:
    """缴款码、到账和退还由办理该事项的机关的执法人员、登记员登记。"""
    own = found is None or found.county == viewer.place.county
    return own and viewer.holds(Role.OFFICER, Role.REGISTRAR)


def may_answer_refunds(viewer: Viewer, found: Any) -> bool:
    """退还由办理该事项的机关的负责人批准。"""
    own = found is None or found.county == viewer.place.county
    return own and viewer.holds(Role.LEADER, Role.PRINCIPAL)
