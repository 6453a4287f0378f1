"""The versions of a matter's papers, as the viewer may see them."""

from __future__ import annotations

from fadu.documents.issued.confirming import NAME, read
from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history


def versions_of(scope: Scope, matter: str) -> list[DocumentVersion]:
    """Every version of every paper of a matter within reach: by kind and entry, the newest first."""
    rows = scope.filter(DocumentVersion.objects.filter(matter=matter))
    return list(rows.order_by("kind", "entry", "-number"))


def versions_of_paper(scope: Scope, matter: str, kind: str, entry: int) -> list[DocumentVersion]:
    """The versions of one paper, the newest first."""
    held = versions_of(scope, matter)
    return [one for one in held if (one.kind, one.entry) == (kind, entry)]


def issued_version(scope: Scope, matter: str, kind: str, entry: int) -> DocumentVersion | None:
    """The version of a paper that stands, if one does."""
    held = versions_of_paper(scope, matter, kind, entry)
    return next((one for one in held if one.state == VersionState.ISSUED), None)


def confirmed_of(scope: Scope, document: str) -> dict[int, tuple[str, ...]]:
    """By the number of a version what was confirmed of it, the reason first; () where it was erased."""
    found: dict[int, tuple[str, ...]] = {}
    register = scope.filter_beside(Matter.objects.filter(pk=document)).first()
    for line in history(register) if register else ():
        for one in line.files:
            if one["name"] == NAME and isinstance(number := line.facts.get("version"), int):
                found[number] = read(one["sha256"])
    return found
