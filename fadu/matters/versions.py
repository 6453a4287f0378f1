"""The version of a procedure that a matter pins (程序版本): shipped, or composed with an agency's own pieces.

A digest names one version for good, so to find it again asks nothing of today's law. Which version a
new matter begins under is law, and comes as an argument (`LawView.local`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fadu.law import registry
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.models import Matter
from fadu.matters.scope import Place

Find = Callable[[str, str], Procedure | None]

_FINDERS: list[Find] = []
_FOUND: dict[tuple[str, str], Procedure] = {}


def register(find: Find) -> None:
    """Called once by the app that keeps local pieces; a second finder is a mistake."""
    if _FINDERS not in ([], [find]):
        raise ValueError("versions are found already")
    _FINDERS[:] = [find]


def procedure(code: str, *, digest: str | None = None, on: date | None = None) -> Procedure:
    """The version of this digest, or as `registry.procedure` answers; BadInput where there is none."""
    if digest is None or registry.version(code, digest) is not None:
        return registry.procedure(code, digest=digest, on=on)
    known = _FOUND.get((code, digest))
    for find in _FINDERS if known is None else ():
        known = find(code, digest)
        if known is not None:
            _FOUND[code, digest] = known
    return known or registry.procedure(code, digest=digest)


def of_matter(id: str, code: str) -> Procedure:
    """The version that a matter is pinned to last, or today's where it does not stand yet."""
    pinned = Matter.objects.filter(pk=id).values_list("digest", flat=True).first()
    return procedure(code, digest=pinned)


def beginning(base: Procedure, law: LawView, place: Place, on: date) -> Procedure:
    """The version under which a matter begins on a day: registers are the same for all."""
    if base.register:
        return base
    return law.local.standing(base, (place.province, place.city, place.county), on)


def forget() -> None:
    """Forget what was found, as another process has never known it."""
    _FOUND.clear()
