"""Who may serve documents; the docstring is what a refused person reads."""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role


def may_serve(viewer: Viewer, of: Any) -> bool:
    """电子送达、公告送达由办理本事项的机关的执法人员办理。"""
    return viewer.holds(Role.OFFICER) and viewer.place.county == of.matter.county
