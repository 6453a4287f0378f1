"""Who keeps a register of the law from a page of the desk."""

from __future__ import annotations

from typing import Any

from fadu.law.vocabulary.act import Act
from fadu.statutes.keeping import By


def by(request: Any, act: Act) -> By:
    """The viewer in the capacity of the act, for the own agency, now."""
    viewer = request.viewer
    return By([viewer.actor(act)], request.hand, viewer.place, request.now)
