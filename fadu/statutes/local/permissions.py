"""Who proposes, answers and ends local pieces; the docstring is what a refused person reads."""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role


def may_propose_pieces(viewer: Viewer, _: Any) -> bool:
    """本地程序由法规科（合法性审查机构）提出。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_answer_pieces(viewer: Viewer, _: Any) -> bool:
    """本地程序由主要负责人批准或者退回。"""
    return viewer.holds(Role.PRINCIPAL, Role.FULL_HEAD)


def may_end_pieces(viewer: Viewer, _: Any) -> bool:
    """本地程序由法规科或者主要负责人停用。"""
    return may_propose_pieces(viewer, None) or may_answer_pieces(viewer, None)
