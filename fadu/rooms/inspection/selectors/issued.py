"""How the code of a visit stands, those that were withdrawn too."""

from __future__ import annotations

from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import IssuedCode


def newest_code(scope: Scope, visit: str) -> IssuedCode | None:
    """The code of a visit within reach that was issued last, be it withdrawn; None where there was none."""
    rows = IssuedCode.objects.filter(visit=visit).order_by("-issued", "-id")
    return scope.filter(rows).first()
