"""Running matters that a newer version of their procedure binds (转接), found for the sweep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fadu.law import registry
from fadu.law.engine.repin import binding
from fadu.law.overlays.composing import Composed
from fadu.law.overlays.standing import upon
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters import versions
from fadu.matters.models import Matter

CHUNK = 500


def due(day: date) -> Iterator[tuple[str, Procedure]]:
    """Open matters pinned to a version that another has taken the place of by `day`: id, new version.

    Which version binds, the transition of the newer one says, with its article.
    """
    for old in registry.PROCEDURES:
        new = registry.procedure(old.code, on=day) if old.since <= day else old
        if new is not old and binding(old, new, day) is new:
            for id in _pinned(registry.digest_of(old), old.code):
                yield id, new
            for version in _local(old):
                taken = upon(new, version.pieces)
                for id in _pinned(registry.digest_of(version), old.code):
                    yield id, taken


def _local(old: Procedure) -> Iterator[Composed]:
    """The versions with local pieces upon an old one that open matters are pinned to: the pieces go over as well."""
    shipped = [registry.digest_of(p) for p in registry.PROCEDURES if p.code == old.code]
    rows = Matter.objects.filter(procedure=old.code, closed=False).exclude(digest__in=shipped)
    for digest in rows.values_list("digest", flat=True).order_by("digest").distinct():
        found = versions.procedure(old.code, digest=digest)
        if isinstance(found, Composed) and found.base is old:
            yield found


def _pinned(digest: str, code: str) -> Iterator[str]:
    rows = Matter.objects.filter(procedure=code, digest=digest, closed=False).order_by("serial")
    yield from rows.values_list("id", flat=True).iterator(CHUNK)
